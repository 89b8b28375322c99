import type { APIRoute } from 'astro';
import * as z from 'zod';
import { publicMenuSchema } from '../snapshot/public-menu-schema.ts';

/** It is the same for every menu. */
export const getCacheKey = () => 'schema';

export const GET: APIRoute = () => Response.json(z.toJSONSchema(publicMenuSchema, { io: 'input' }));
