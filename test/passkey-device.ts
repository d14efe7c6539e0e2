/** A device with passkeys, in software: makes keys and signs as a real one does, or wrongly when told so. */
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

type Options = { challenge: string; rp?: { id: string }; rpId?: string; user?: { id: string } };
type Wrongly = { readonly origin?: string; readonly domain?: string; readonly ownerProved?: boolean };
const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest();
const text = (data: Uint8Array) => Buffer.from(data).toString('base64url');

export class Device {
  readonly id = randomBytes(16);
  readonly key: KeyObject;
  readonly publicPart: Buffer;
  readonly home: string;
  handle = '';
  uses = 0;

  constructor(origin: string) {
    this.home = origin;
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.key = pair.privateKey;
    const { x = '', y = '' } = pair.publicKey.export({ format: 'jwk' });
    const [at, to] = [x, y].map((part) => Buffer.from(part, 'base64url'));
    const head = Buffer.from('a5010203262001215820', 'hex');
    this.publicPart = Buffer.concat([head, at ?? Buffer.alloc(0), Buffer.from('225820', 'hex'), to ?? Buffer.alloc(0)]);
  }

  said(type: 'create' | 'get', challenge: string, origin: string): Buffer {
    return Buffer.from(JSON.stringify({ type: `webauthn.${type}`, challenge, origin, crossOrigin: false }));
  }
  facts(domain: string, flags: number): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(this.uses);
    return Buffer.concat([sha256(domain), Buffer.from([flags]), count]);
  }

  /** Makes its key for who the question is for; the answer as a browser sends it. */
  make(asked: string, { origin = this.home, domain, ownerProved = true }: Wrongly = {}): string {
    const { challenge, rp, user } = JSON.parse(asked) as Options;
    this.handle = user?.id ?? '';
    const facts = Buffer.concat([
      this.facts(domain ?? rp?.id ?? '', ownerProved ? 0x45 : 0x41),
      Buffer.alloc(16),
      Buffer.from([0, this.id.length]),
      this.id,
      this.publicPart,
    ]);
    const attestation = Buffer.concat([
      Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
      Buffer.from([facts.length]),
      facts,
    ]);
    const response = {
      clientDataJSON: text(this.said('create', challenge, origin)),
      attestationObject: text(attestation),
    };
    return JSON.stringify({
      id: text(this.id), rawId: text(this.id), type: 'public-key', clientExtensionResults: {}, response,
    }); // prettier-ignore
  }

  /** Signs the question; counts one more use. */
  use(asked: string, { origin = this.home, domain, ownerProved = true }: Wrongly = {}): string {
    const { challenge, rpId } = JSON.parse(asked) as Options;
    this.uses++;
    const facts = this.facts(domain ?? rpId ?? '', ownerProved ? 0x05 : 0x01);
    const said = this.said('get', challenge, origin);
    const signature = sign('sha256', Buffer.concat([facts, sha256(said)]), this.key);
    const response = {
      clientDataJSON: text(said), authenticatorData: text(facts), signature: text(signature), userHandle: this.handle,
    }; // prettier-ignore
    return JSON.stringify({
      id: text(this.id), rawId: text(this.id), type: 'public-key', clientExtensionResults: {}, response,
    }); // prettier-ignore
  }
}
