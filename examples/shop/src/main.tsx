import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { loadChat } from './chat/load.ts';
import { loadPreviewChat } from './chat/preview.ts';
import { HelpButton } from './checkout/help-button.tsx';
import { Banner } from './consent/banner.tsx';
import { hasConsent } from './consent/consent.ts';

function Shop() {
  const [asking, setAsking] = useState(!hasConsent('chat'));
  useEffect(() => {
    if (location.hostname.startsWith('preview.')) loadPreviewChat();
    else loadChat();
  }, []);
  return (
    <main>
      <h1>Teapot</h1>
      <HelpButton />
      {asking && <Banner onClose={() => setAsking(false)} />}
    </main>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Shop />);
