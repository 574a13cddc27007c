import { saveConsent } from './consent.ts';
import { loadChat } from '../chat/load.ts';

export function Banner({ onClose }: { readonly onClose: () => void }) {
  const accept = () => {
    saveConsent(['necessary', 'chat']);
    loadChat();
    onClose();
  };
  const refuse = () => {
    saveConsent(['necessary']);
    onClose();
  };
  return (
    <div role="dialog">
      <p>May we load the support chat? It sets cookies.</p>
      <button onClick={accept}>Yes</button>
      <button onClick={refuse}>No</button>
    </div>
  );
}
