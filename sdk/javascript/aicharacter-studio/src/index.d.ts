export { APIError, ConnectionFailed, JobFailed, JobTimeout } from 'charastudio-sdk';

export interface Keypoint { x: number; y: number; z?: number; visibility?: number; name?: string }
export interface Upload { reference_image_id: string; width: number; height: number; uploaded_at: string; status: string }
export interface Job { job_id: string; status: 'pending' | 'processing' | 'completed' | 'failed'; progress: number; result?: any; error?: { code: string; message: string } }

export interface Look {
  resolution?: string; model?: string; seed?: number; background?: string; url_ttl?: number;
  identity_strength?: number; temporal_strength?: number; perceptual_weight?: number; adv_weight?: number; pose_smoothness?: number;
}
export interface FrameOrder extends Look { reference_image_id: string; control_type: 'pose' | 'text' | 'latent'; z_t: number[]; output_format?: 'url' | 'base64' | 'png' | 'jpeg' }
export interface VideoOrder extends Look {
  reference_image_id: string; control_type: 'pose' | 'text' | 'latent'; z_sequence: number[][]; format?: 'mp4' | 'gif'; fps?: number; async?: boolean; callback_url?: string;
}

export class AiCharacterClient {
  constructor(options?: { apiKey?: string; baseUrl?: string; timeout?: number; retries?: number });
  referenceImage: {
    upload(image: string | Blob | Uint8Array, options?: { name?: string; face?: boolean }): Promise<Upload>;
    get(id: string): Promise<any>;
    list(options?: { limit?: number; offset?: number }): Promise<any[]>;
    features(id: string, options?: { model?: 'cnn' | 'vit' }): Promise<{ f_identity: number[]; feature_dim: number }>;
    mask(id: string): Promise<{ mask_base64: string }>;
    delete(id: string): Promise<void>;
  };
  control: {
    pose(order: { reference_image_id: string; keypoints: Keypoint[]; layout?: string }): Promise<{ z_t: number[] }>;
    text(order: { reference_image_id: string; prompt: string; steps: number; model?: 'clip' | 'custom-nlp' }): Promise<{ z_sequence: number[][] }>;
    latent(order: { length: number; seed?: number; distribution?: 'gaussian' | 'uniform' }): Promise<{ z_sequence: number[][] }>;
  };
  generate: {
    frame(order: FrameOrder): Promise<{ image_url: string }>;
    video(order: VideoOrder): Promise<{ video_url: string }>;
  };
  jobs: { get(id: string): Promise<Job>; wait(id: string, options?: { timeoutMs?: number }): Promise<Job> };
}
