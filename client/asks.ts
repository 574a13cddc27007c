/** Asks the language server; waits until it runs. */
export type Asks = <T>(method: string, params?: object) => Promise<T>;
