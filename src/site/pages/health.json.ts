import type { APIRoute } from 'astro';
import { formatHealth } from '../data/health.ts';
import { getCurrentSnapshot } from '../snapshot/current-snapshot.ts';

export const GET: APIRoute = () =>
  new Response(formatHealth(getCurrentSnapshot()), { headers: { 'content-type': 'application/json' } });
