import type { FastifyRequest } from 'fastify';
import type { Form, Upload } from './visit.ts';

type Read = { form: Form; uploads: readonly Upload[] };

/**
 * Reads a posted form; files are read into memory up to the limit that the server set, and rejects beyond it. Without
 * `files` a form that could hold one counts as empty.
 */
export async function readForm(request: FastifyRequest, files: boolean): Promise<Read> {
  const form = new Map<string, string[]>();
  const uploads: Upload[] = [];
  const add = (name: string, value: string) => form.set(name, [...(form.get(name) ?? []), value]);
  if (request.isMultipart()) {
    if (!files) return { form, uploads };
    for await (const part of request.parts())
      if (part.type === 'file') {
        const bytes = await part.toBuffer();
        if (part.filename) uploads.push({ name: part.filename, bytes });
      } else add(part.fieldname, String(part.value));
  } else if (request.body && typeof request.body === 'object')
    for (const [name, value] of Object.entries(request.body))
      for (const one of Array.isArray(value) ? value : [value]) add(name, String(one));
  return { form, uploads };
}
