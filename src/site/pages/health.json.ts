import type { APIRoute } from 'astro';
import { toHealth } from '../data/health.ts';
import { getCurrentSnapshot } from '../snapshot/current-snapshot.ts';

export const GET: APIRoute = () => Response.json(toHealth(getCurrentSnapshot()));
