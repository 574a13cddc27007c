declare global {
  interface Window {
    $crisp: { push(command: readonly unknown[]): void };
    CRISP_WEBSITE_ID: string;
    CRISP_TOKEN_ID: string | null;
  }
}

export {};
