import { gateTable } from './gate-table.ts';

const HEAD = `import express from 'express';
const app = express();
const granted = async (user) => (await db.consents.find({ user, purpose: 'chat' }))?.status === 'granted';
const answered = async (user) => (await db.consents.find({ user, purpose: 'chat' })) !== undefined;
export const requireConsent = (purpose) => async (request, response, next) => {
  if (!(await granted(request.params.user))) return response.status(403).end();
  next();
};
const requireAnswer = async (request, response, next) => { if (!(await answered(request.params.user))) return response.status(403).end(); next(); };
const requireLogin = (request, response, next) => { if (!request.user) return response.status(401).end(); next(); };
const warn = async (request, response, next) => { if (!(await granted(request.params.user))) console.warn('no consent'); next(); };
`;

describe('a handler behind others', () => {
  gateTable(
    (
      [
        ['that ask for consent', `app.post('/a', requireConsent('chat'), async (request, response) => { YES; });`],
        ['that ask for an answer', `app.post('/a', requireAnswer, async (request, response) => { NO; });`],
        ['that ask for a login', `app.post('/a', requireLogin, async (request, response) => { NO; });`],
        ['that only warn', `app.post('/a', warn, async (request, response) => { NO; });`],
        [
          'by name, the second of two',
          `app.post('/a', requireLogin, requireConsent('chat'), handle); async function handle(request, response) { YES; }`,
        ],
        [
          'used by the router before',
          `app.use(requireConsent('chat')); app.post('/a', async (request, response) => { YES; });`,
        ],
        [
          'used by the router afterwards',
          `app.post('/a', async (request, response) => { NO; }); app.use(requireConsent('chat'));`,
        ],
        [
          'used by the router for another path',
          `app.use('/b', requireConsent('chat')); app.post('/a', async (request, response) => { NO; });`,
        ],
        [
          'on two routes, one of them open',
          `app.post('/a', requireConsent('chat'), handle); app.post('/b', handle); async function handle(request, response) { SOME; }`,
        ],
        [
          'in a chain',
          `const guarded = t.procedure.use(async ({ ctx, next }) => { if (!(await granted(ctx.user))) throw new Error('no'); return next(); });
          export const send = guarded.mutation(async ({ input }) => { YES; });
          export const other = t.procedure.mutation(async ({ input }) => { NO; });`,
        ],
      ] as const
    ).map(([name, code]) => [name, HEAD + code] as const),
  );
});
