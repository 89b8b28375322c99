import type { APIRoute } from 'astro';
import * as z from 'zod';
import { publicMenuSchema } from '../snapshot/public-menu-schema.ts';

export const GET: APIRoute = () => Response.json(z.toJSONSchema(publicMenuSchema, { io: 'input' }));
