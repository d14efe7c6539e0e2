import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { Arriving, Form, Upload } from './visit.ts';

/** More boxes than any page of ours has. */
const MAX_FIELDS = 5000;
const tooMany = () => Object.assign(new Error('more fields than a form of ours has'), { statusCode: 413 });
/** A body of several parts that is cut off, or says nothing of where its parts begin: the fault of who sent it. */
const cutOff = (fault: unknown) =>
  fault instanceof Error && 'statusCode' in fault ? fault : Object.assign(new Error('cut off'), { statusCode: 400 });

type Read = { form: Form; uploads: readonly Upload[]; arriving?: Arriving };
/** A file is left out, read into memory, or left on its way in: then what stands after it in the form is not read. */
type Files = 'none' | 'read' | 'arriving';

/** The pieces of a file that is on its way. One that was cut off at the limit is no file: what was made of it is not kept. */
function arrivingFrom({ filename, file }: MultipartFile): Arriving {
  async function* pieces() {
    for await (const piece of file) yield piece as Uint8Array;
    if (file.truncated) throw Object.assign(new Error('larger than a file of ours'), { statusCode: 413 });
  }
  return { name: filename, pieces: pieces(), leave: () => void file.resume() };
}

/**
 * Reads a posted form; files are read into memory up to the limit that the server set, and rejects beyond it. With
 * 'none' a form that could hold one counts as empty.
 */
export async function readForm(request: FastifyRequest, files: Files): Promise<Read> {
  const form = new Map<string, string[]>();
  const uploads: Upload[] = [];
  let left = MAX_FIELDS;
  const add = (name: string, value: string) => {
    if (left-- <= 0) throw tooMany();
    const values = form.get(name);
    const kept = value.replaceAll('\0', ''); // no database keeps it
    if (values) values.push(kept);
    else form.set(name, [kept]);
  };
  if (request.isMultipart()) {
    if (files === 'none') return { form, uploads };
    try {
      for await (const part of request.parts())
        if (part.type === 'file') {
          if (files === 'arriving') return { form, uploads, arriving: arrivingFrom(part) };
          const bytes = await part.toBuffer();
          if (part.filename) uploads.push({ name: part.filename, bytes });
        } else add(part.fieldname, String(part.value));
    } catch (fault) {
      throw cutOff(fault);
    }
  } else if (request.body && typeof request.body === 'object')
    for (const [name, value] of Object.entries(request.body))
      for (const one of Array.isArray(value) ? value : [value]) add(name, String(one));
  return { form, uploads };
}
