import type { Flow } from './flow.ts';
import type { Sink } from './sink.ts';

const BROWSER_WORDS =
  /\b(?:window|document|localStorage|sessionStorage|navigator)\b|['"]use client['"]|from ['"](?:react|vue|svelte|preact|solid-js)['"]/;
const BROWSER_FILES = /\.(?:vue|svelte|html|jsx|tsx)$/;
const SERVER_WORDS =
  /['"]use server['"]|from ['"](?:node:|express|fastify|@nestjs|koa|hono|next\/server)|require\(['"](?:node:|express|fastify|koa|https?|fs)/;
const SERVER_FILES =
  /(?:^|\/)(?:server|api|backend|functions|workers|lambda|jobs|cron|scripts)\/|\.server\.[jt]sx?$|\/route\.[jt]s$/;

/** Where the code of a sink runs. */
export function sideOf({ channel, site }: Sink): Flow['side'] {
  if (channel === 'dollar-crisp' || channel === 'sdk-web' || channel === 'chatbox' || channel === 'embed-url')
    return 'browser';
  const { loaded, path } = site.unit;
  if (/['"]use client['"]/.test(loaded.text)) return 'browser';
  if (channel === 'node-api')
    return SERVER_WORDS.test(loaded.text) || SERVER_FILES.test(path) || !BROWSER_FILES.test(path)
      ? 'server'
      : 'unknown';
  if (SERVER_WORDS.test(loaded.text) || SERVER_FILES.test(path)) return 'server';
  return BROWSER_FILES.test(path) || BROWSER_WORDS.test(loaded.text) ? 'browser' : 'unknown';
}
