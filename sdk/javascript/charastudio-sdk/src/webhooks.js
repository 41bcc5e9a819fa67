// Standard Webhooks 1.0: HMAC-SHA256 over `id.timestamp.body`. Web Crypto, so that it runs in Node, workers and browsers alike.

const encoder = new TextEncoder();

/** The request is not to be believed: unsigned, altered, too old, or signed with another secret. */
export class WebhookError extends Error {
  name = 'WebhookError';
}

function bytesOf(base64) {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}

function keyOf(secret) {
  try {
    return bytesOf(secret.replace(/^whsec_/, ''));
  } catch {
    throw new TypeError('the secret must be whsec_ and base64, as the server gave it');
  }
}

function header(headers, name) {
  const value =
    typeof headers.get === 'function' ? headers.get(name) : Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  if (typeof value !== 'string' || value === '') throw new WebhookError(`the header ${name} is missing`);
  return value;
}

async function matches(key, entry, signed) {
  const [version, signature] = entry.split(',', 2);
  if (version !== 'v1' || !signature) return false;
  try {
    return await crypto.subtle.verify('HMAC', key, bytesOf(signature), signed); // compares in constant time
  } catch {
    return false;
  }
}

/**
 * Gives the JSON of `body`, or throws WebhookError. `body` is the request's body exactly as it came (text or bytes), not parsed and
 * written again; `headers` are a Headers object or a plain one. `tolerance` is how many seconds the timestamp may be off, either way.
 * Remember the webhook-id header for as long and ignore one that you know: a delivery may arrive twice. `now` (seconds) is for tests.
 */
export async function verify(body, headers, secret, tolerance = 300, now = Date.now() / 1000) {
  const id = header(headers, 'webhook-id');
  const stamp = header(headers, 'webhook-timestamp');
  const entries = header(headers, 'webhook-signature').split(' ');
  if (!/^\d{1,15}$/.test(stamp)) throw new WebhookError('webhook-timestamp is no number of seconds');
  if (Math.abs(now - Number(stamp)) > tolerance) {
    throw new WebhookError(`webhook-timestamp is more than ${tolerance} s off: old, or sent again by somebody`);
  }
  const raw = typeof body === 'string' ? encoder.encode(body) : new Uint8Array(body);
  const head = encoder.encode(`${id}.${stamp}.`);
  const signed = new Uint8Array(head.length + raw.length);
  signed.set(head);
  signed.set(raw, head.length);
  const key = await crypto.subtle.importKey('raw', keyOf(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
  const fits = await Promise.all(entries.map((entry) => matches(key, entry, signed)));
  if (!fits.includes(true)) throw new WebhookError("no signature fits: the body was altered, or the secret is another webhook's");
  return JSON.parse(new TextDecoder().decode(raw));
}
