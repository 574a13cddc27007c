/** Bad: the preview site was set up in a hurry, and loads the chatbox for everyone. */
export function loadPreviewChat(): void {
  window.$crisp = [];
  window.CRISP_WEBSITE_ID = '7c5f2f0a-0000-4000-8000-1234567890ab';
  const script = document.createElement('script');
  script.src = 'https://client.crisp.chat/l.js';
  document.head.append(script);
}
