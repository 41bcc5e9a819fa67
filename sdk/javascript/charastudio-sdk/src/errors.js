/** The server could not be reached, or the connection broke before an answer came. */
export class ConnectionFailed extends Error {
  name = 'ConnectionFailed';
}

/** The server refused or failed; carries everything the answer said. */
export class APIError extends Error {
  name = 'APIError';

  constructor(status, code, message, requestId, details) {
    super(`${status} ${code}: ${message}${requestId ? ` (request ${requestId})` : ''}`);
    this.status = status;
    this.code = code;
    this.reason = message;
    this.requestId = requestId;
    this.details = details;
  }

  /** Reads both error shapes: nested `{error:{code,message}}` and flat `{error,message}`. */
  static from(status, body, fallback, requestId) {
    const error = body?.error;
    const source = error && typeof error === 'object' ? error : body ?? {};
    const code = source.code ?? (typeof error === 'string' ? error : 'Unknown');
    return new APIError(status, code, source.message ?? source.detail ?? fallback, body?.request_id ?? requestId, source.details);
  }
}

/** A job ended without a result. */
export class JobFailed extends Error {
  name = 'JobFailed';

  constructor(job) {
    super(`job ${job.id ?? job.job_id} ended as ${job.status}: ${job.error?.message ?? job.error ?? 'no reason given'}`);
    this.job = job;
  }
}

/** A job was still going when the time given to `wait` ran out; it goes on at the server. */
export class JobTimeout extends Error {
  name = 'JobTimeout';

  constructor(job, timeoutMs) {
    super(`job ${job.id ?? job.job_id} was still ${job.status} after ${timeoutMs} ms`);
    this.job = job;
  }
}
