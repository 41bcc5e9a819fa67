export interface Character {
  id: string;
  uuid: string;
  name: string;
  description: string | null;
  personality: string | null;
  first_mes: string | null;
  spec_version: string;
  created_at: string;
  updated_at: string;
  [field: string]: unknown;
}

export interface World {
  id: string;
  name: string;
  description: string | null;
  created_at: string;
  [field: string]: unknown;
}

export interface Scene {
  id: string;
  world_id: string;
  name: string;
  description: string | null;
  created_at: string;
  [field: string]: unknown;
}

export interface Story {
  id: string;
  title: string;
  world_id: string | null;
  outline: string | null;
  created_at: string;
  [field: string]: unknown;
}

export interface StoryNode {
  id: string;
  title: string;
  text: string;
  [field: string]: unknown;
}

export interface StoryEdge {
  id: string;
  from: string;
  to: string;
  text: string;
  [field: string]: unknown;
}

export interface StoryText {
  text: string;
  node: StoryNode;
  nodes: StoryNode[];
  edges: StoryEdge[];
  writer: { id: string; kind: string; [field: string]: unknown };
  seed: number;
  usage: { prompt_tokens: number; completion_tokens: number; total_tokens: number; [field: string]: unknown };
}

export interface Job {
  id: string;
  status: 'pending' | 'processing' | 'completed' | 'failed';
  progress?: number;
  result?: unknown;
  error?: unknown;
  [field: string]: unknown;
}

export interface Comic {
  images: { url: string; [field: string]: unknown }[];
  [field: string]: unknown;
}

export interface Panel {
  description: string;
  style?: string;
  camera?: string;
  [field: string]: unknown;
}

export interface StoryOrder {
  characters: { name: string; appearance?: string; reference_url?: string | null; states?: Record<string, { appearance?: string; reference_url?: string | null }> }[];
  scenes: { prompt: string; aspect_ratio?: string | null; location?: string | null; characters?: { name: string; state?: string | null }[] }[];
  locations?: { name: string; description?: string; reference_url?: string | null }[];
  model?: string;
  [field: string]: unknown;
}

export interface VisualStory {
  story_id: string;
  title: string;
  characters: { name: string; state: string | null; portrait_url: string | null }[];
  scenes: { scene: number; prompt: string; image_url: string | null; width: number; height: number; alt_text: string; [field: string]: unknown }[];
  warnings: string[];
  [field: string]: unknown;
}

export type Fields = Record<string, unknown>;
export type Page<T> = T[] & { total: number; limit: number; offset: number };

export interface Nouns<T, Create = Fields> {
  create(fields: Create): Promise<T>;
  get(id: string): Promise<T>;
  update(id: string, fields: Fields): Promise<T>;
  delete(id: string): Promise<void>;
  list(options?: { limit?: number; offset?: number; search?: string }): Promise<Page<T>>;
  iterate(options?: { search?: string }): AsyncGenerator<T>;
}

export class CharaStudio {
  constructor(options?: { apiKey?: string; baseUrl?: string; timeoutMs?: number; retries?: number });
  readonly characters: Nouns<Character, { name: string; description?: string; personality?: string; first_mes?: string; [field: string]: unknown }>;
  readonly worlds: Nouns<World, { name: string; description?: string; [field: string]: unknown }> & {
    scenes(worldId: string, options?: { limit?: number; offset?: number }): Promise<Page<Scene>>;
    addScene(worldId: string, fields: { name: string; description?: string; [field: string]: unknown }): Promise<Scene>;
  };
  readonly scenes: Pick<Nouns<Scene>, 'get' | 'update' | 'delete'>;
  readonly stories: Nouns<Story, { title: string; world_id?: string; outline?: string; [field: string]: unknown }> & {
    generate(
      storyId: string,
      options?: { sceneId?: string; mode?: string; params?: Fields; temperature?: number; maxTokens?: number; seed?: number; [field: string]: unknown },
    ): Promise<StoryText>;
    nodes(storyId: string): Promise<{ nodes: StoryNode[]; edges: StoryEdge[] }>;
  };
  readonly generate: {
    comic(options: { storyId?: string; sceneId?: string; panels: Panel[]; timeoutMs?: number; [field: string]: unknown }): Promise<Comic>;
    story(order: StoryOrder): Promise<Job>;
  };
  readonly visualStories: {
    list(options?: { limit?: number; offset?: number }): Promise<Page<Fields>>;
    get(id: string): Promise<VisualStory>;
    delete(id: string): Promise<void>;
    comic(id: string, fields?: { title?: string; layout?: string; reading?: string; captions?: boolean }): Promise<Job>;
  };
  readonly jobs: {
    get(id: string): Promise<Job>;
    cancel(id: string): Promise<Job>;
    wait(id: string, options?: { timeoutMs?: number; intervalMs?: number }): Promise<Job>;
  };
  models(): Promise<{ id: string; kind: string; available: boolean; [field: string]: unknown }[]>;
  looks(text: string): Promise<Fields>;
}

export class ConnectionFailed extends Error {}

export class APIError extends Error {
  readonly status: number;
  readonly code: string;
  readonly reason: string;
  readonly requestId?: string;
  readonly details?: unknown;
}

export class JobFailed extends Error {
  readonly job: Job;
}

export class JobTimeout extends Error {
  readonly job: Job;
}

export namespace webhooks {
  class WebhookError extends Error {}

  /** Gives the JSON of the raw body, or throws WebhookError for one that is unsigned, altered or more than `tolerance` seconds off. */
  function verify(
    body: string | ArrayBuffer | Uint8Array,
    headers: { get(name: string): string | null } | Record<string, string | string[] | undefined>,
    secret: string,
    tolerance?: number,
    now?: number,
  ): Promise<{ job_id: string; status: 'completed' | 'failed'; result?: unknown; error?: { code: string; message: string } }>;
}
