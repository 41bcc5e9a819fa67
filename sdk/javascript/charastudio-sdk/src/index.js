import { JobFailed, JobTimeout } from './errors.js';
import { Transport, sleep } from './transport.js';

export { APIError, ConnectionFailed, JobFailed, JobTimeout } from './errors.js';
export * as webhooks from './webhooks.js';

const env = globalThis.process?.env ?? {};
const data = (reply) => (reply && typeof reply === 'object' && 'data' in reply ? reply.data : reply);
const at = (path, id) => {
  if (!id) throw new TypeError('an id is needed');
  return `${path}/${encodeURIComponent(id)}`;
};

const withId = (job) => ({ id: job.job_id, ...job });

/** A list with the server's own total, limit and offset. */
function page(reply) {
  const items = data(reply) ?? [];
  return Object.assign(items, { total: items.length, limit: items.length, offset: 0, ...reply.meta });
}

/** Create, get, update, delete and list, the same for every noun. */
class Nouns {
  constructor(transport, path) {
    this.transport = transport;
    this.path = path;
  }

  create = async (fields) => data(await this.transport.request('POST', this.path, { body: fields }));

  get = async (id) => data(await this.transport.request('GET', at(this.path, id)));

  update = async (id, fields) => data(await this.transport.request('PATCH', at(this.path, id), { body: fields }));

  delete = async (id) => void (await this.transport.request('DELETE', at(this.path, id)));

  list = async ({ limit = 20, offset = 0, search } = {}) => page(await this.transport.request('GET', this.path, { query: { limit, offset, search } }));

  /** Every one, fetched page by page. */
  async *iterate({ search } = {}) {
    for (let offset = 0; ; ) {
      const items = await this.list({ limit: 100, offset, search });
      yield* items;
      offset += items.length;
      if (items.length === 0 || offset >= items.total) return;
    }
  }
}

class Worlds extends Nouns {
  scenes = async (worldId, { limit = 100, offset = 0 } = {}) =>
    page(await this.transport.request('GET', `${at(this.path, worldId)}/scenes`, { query: { limit, offset } }));

  addScene = async (worldId, fields) => data(await this.transport.request('POST', `${at(this.path, worldId)}/scenes`, { body: fields }));
}

class Stories extends Nouns {
  /** Continues the story by one scene and stores it. */
  generate = async (storyId, { sceneId, mode = 'incremental', params, temperature, maxTokens, seed, ...rest } = {}) => {
    const merged = { ...params, temperature: temperature ?? params?.temperature, max_tokens: maxTokens ?? params?.max_tokens, seed: seed ?? params?.seed };
    const body = { mode, ...rest, params: merged };
    if (sceneId !== undefined) body.scene_id = sceneId;
    return data(await this.transport.request('POST', `${at(this.path, storyId)}/generate`, { body }));
  };

  nodes = async (storyId) => data(await this.transport.request('GET', `${at(this.path, storyId)}/nodes`));
}

class Jobs {
  constructor(transport) {
    this.transport = transport;
  }

  get = async (id) => withId(data(await this.transport.request('GET', at('/v1/jobs', id))));

  cancel = async (id) => withId(data(await this.transport.request('POST', `${at('/v1/jobs', id)}/cancel`)));

  /** Polls until the job has completed; throws JobFailed or, after `timeoutMs`, JobTimeout. */
  wait = async (id, { timeoutMs = 600_000, intervalMs = 500 } = {}) => {
    for (const end = Date.now() + timeoutMs; ; await sleep(intervalMs)) {
      const job = await this.get(id);
      if (job.status === 'completed') return job;
      if (job.status === 'failed') throw new JobFailed(job);
      if (Date.now() >= end) throw new JobTimeout(job, timeoutMs);
    }
  };
}

class Generate {
  constructor(transport, jobs) {
    this.transport = transport;
    this.jobs = jobs;
  }

  /** Draws panels and gives the pictures. More than four panels go through a job, which this call waits for. */
  comic = async ({ storyId, sceneId, panels = [], timeoutMs, ...rest } = {}) => {
    const body = { story_id: storyId, scene_id: sceneId, panels, ...rest };
    if (panels.length > 4 && body.async === undefined) body.async = true;
    const reply = data(await this.transport.request('POST', '/v1/generate/comic', { body }));
    if (reply.images || !reply.job_id) return reply;
    return (await this.jobs.wait(reply.job_id, { timeoutMs })).result ?? {};
  };

  /**
   * Orders a picture story and answers at once with the job; `jobs.wait(job.id)` waits for it. Fields as the HTTP API takes them:
   * characters, scenes, locations, setting, style, aspect_ratio, image_size, seed.
   */
  story = async ({ model = 'charastudio-illustrator', ...rest }) =>
    withId(data(await this.transport.request('POST', '/v1/generate/story', { body: { model, ...rest } })));
}

/** Picture stories that were drawn; they are ordered by `generate.story`. */
class VisualStories {
  constructor(transport) {
    this.transport = transport;
  }

  list = async ({ limit = 20, offset = 0 } = {}) => page(await this.transport.request('GET', '/v1/visual-stories', { query: { limit, offset } }));

  /** The story with fresh addresses of all its pictures. */
  get = async (id) => data(await this.transport.request('GET', at('/v1/visual-stories', id)));

  delete = async (id) => void (await this.transport.request('DELETE', at('/v1/visual-stories', id)));

  /** Orders a lettered comic of the story: a panel a scene. */
  comic = async (id, fields = {}) => withId(data(await this.transport.request('POST', `${at('/v1/visual-stories', id)}/comic`, { body: fields })));
}

/**
 * A connection to one CharaStudio server. `apiKey` may also come from CHARASTUDIO_API_KEY and `baseUrl` from CHARASTUDIO_BASE_URL
 * (default http://127.0.0.1:5180, where `./studio up` listens).
 */
export class CharaStudio {
  #transport;

  constructor({ apiKey = env.CHARASTUDIO_API_KEY, baseUrl = env.CHARASTUDIO_BASE_URL ?? 'http://127.0.0.1:5180', timeoutMs = 120_000, retries = 4 } = {}) {
    if (!apiKey) throw new TypeError('no API key: pass { apiKey } or set CHARASTUDIO_API_KEY');
    const transport = new Transport(baseUrl, apiKey, timeoutMs, retries);
    this.#transport = transport;
    this.characters = new Nouns(transport, '/v1/characters');
    this.worlds = new Worlds(transport, '/v1/worlds');
    this.scenes = new Nouns(transport, '/v1/scenes');
    this.stories = new Stories(transport, '/v1/stories');
    this.jobs = new Jobs(transport);
    this.visualStories = new VisualStories(transport);
    this.generate = new Generate(transport, this.jobs);
  }

  /** What the server can draw and write with, and what it cannot and why. */
  models = async () => data(await this.#transport.request('GET', '/v1/models'));

  /** Reads a description into attributes, each with the words it came from. */
  looks = async (text) => data(await this.#transport.request('POST', '/v1/looks', { body: { text } }));
}
