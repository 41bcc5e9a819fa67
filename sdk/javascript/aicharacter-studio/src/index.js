import { JobFailed, JobTimeout } from 'charastudio-sdk/errors';
import { Transport, sleep } from 'charastudio-sdk/transport';

export { APIError, ConnectionFailed, JobFailed, JobTimeout } from 'charastudio-sdk/errors';

const env = globalThis.process?.env ?? {};
const FIRST_LOOK = 500;
const LONGEST_LOOK = 5_000;

const at = (id) => {
  if (!id) throw new TypeError('a reference_image_id is needed');
  return `/v1/reference-image/${encodeURIComponent(id)}`;
};

/** Opens a server with a key. */
export class AiCharacterClient {
  constructor({ apiKey = env.CHARASTUDIO_API_KEY, baseUrl = env.CHARASTUDIO_BASE_URL ?? 'http://127.0.0.1:5180', timeout = 120_000, retries = 5 } = {}) {
    if (!apiKey) throw new TypeError('an API key is needed: new AiCharacterClient({ apiKey })');
    const transport = new Transport(baseUrl, apiKey, timeout, retries);
    this.referenceImage = new ReferenceImages(transport);
    this.control = new Control(transport);
    this.jobs = new Jobs(transport);
    this.generate = new Generate(transport, this.jobs);
  }
}

class ReferenceImages {
  constructor(transport) {
    this.transport = transport;
  }

  /** Uploads a JPEG or PNG: a path (in Node), a Blob, or bytes. */
  upload = async (image, { name, face = false } = {}) => {
    const [blob, called] = await read(image);
    const form = new FormData();
    form.set('image', blob, called);
    if (name) form.set('name', name);
    if (face) form.set('face', 'true');
    return this.transport.request('POST', '/v1/reference-image', { body: form });
  };

  get = (id) => this.transport.request('GET', at(id));

  list = async ({ limit = 20, offset = 0 } = {}) => (await this.transport.request('GET', '/v1/reference-image', { query: { limit, offset } })).data;

  features = (id, { model = 'cnn' } = {}) => this.transport.request('GET', `${at(id)}/features`, { query: { model } });

  /** The mask as base64 in `mask_base64`. */
  mask = (id) => this.transport.request('GET', `${at(id)}/mask`, { query: { format: 'base64' } });

  delete = async (id) => void (await this.transport.request('DELETE', at(id)));
}

class Control {
  constructor(transport) {
    this.transport = transport;
  }

  pose = (order) => this.transport.request('POST', '/v1/control/pose', { body: order });

  text = (order) => this.transport.request('POST', '/v1/control/text', { body: order });

  latent = ({ length, seed, distribution } = {}) => this.transport.request('GET', '/v1/control/latent', { query: { length, seed, distribution } });
}

class Generate {
  constructor(transport, jobs) {
    this.transport = transport;
    this.jobs = jobs;
  }

  frame = async (order) => this.#awaited(await this.transport.request('POST', '/v1/generate/frame', { body: order }));

  /** A film; one that is made as a job is awaited. */
  video = async (order) => this.#awaited(await this.transport.request('POST', '/v1/generate/video', { body: order }));

  async #awaited(answer) {
    return answer.job_id ? (await this.jobs.wait(answer.job_id)).result : answer;
  }
}

class Jobs {
  constructor(transport) {
    this.transport = transport;
  }

  get = (id) => this.transport.request('GET', `/v1/jobs/${encodeURIComponent(id)}`);

  /** Asks until the job is over. */
  wait = async (id, { timeoutMs = 900_000 } = {}) => {
    const end = Date.now() + timeoutMs;
    for (let pause = FIRST_LOOK; ; pause = Math.min(LONGEST_LOOK, pause * 1.5)) {
      const job = await this.get(id);
      if (job.status === 'completed') return job;
      if (job.status === 'failed') throw new JobFailed(job);
      if (Date.now() > end) throw new JobTimeout(job, timeoutMs);
      await sleep(pause);
    }
  };
}

async function read(image) {
  if (typeof image === 'string') {
    const [{ readFile }, { basename, extname }] = await Promise.all([import('node:fs/promises'), import('node:path')]);
    const type = /\.jpe?g$/i.test(extname(image)) ? 'image/jpeg' : 'image/png';
    return [new Blob([await readFile(image)], { type }), basename(image)];
  }
  return image instanceof Blob ? [image, image.name ?? 'subject.png'] : [new Blob([image], { type: 'image/png' }), 'subject.png'];
}
