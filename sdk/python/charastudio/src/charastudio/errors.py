"""What can go wrong, as exceptions."""

from __future__ import annotations

from typing import Any, Mapping, Optional


class ConnectionFailed(Exception):
    """The server could not be reached, or the connection broke before an answer came."""


class APIError(Exception):
    """The server refused or failed; carries everything the answer said."""

    def __init__(self, status: int, code: str, message: str, request_id: Optional[str] = None, details: Any = None) -> None:
        super().__init__(f"{status} {code}: {message}" + (f" (request {request_id})" if request_id else ""))
        self.status = status
        self.code = code
        self.message = message
        self.request_id = request_id
        self.details = details


class AuthenticationError(APIError):
    """401: no key, or one that is unknown, expired or revoked."""


class NotFoundError(APIError):
    """404: not there, or not yours."""


class RateLimitError(APIError):
    """429 that outlasted the retries."""


class JobFailed(Exception):
    """A job ended without a result."""

    def __init__(self, job: Any) -> None:
        error = job.get("error")
        reason = error.get("message") if isinstance(error, Mapping) else error
        super().__init__(f"job {job.get('id') or job.get('job_id')} ended as {job.get('status')}: {reason or 'no reason given'}")
        self.job = job


class JobTimeout(Exception):
    """A job was still going when the time given to ``wait`` ran out; it goes on at the server."""

    def __init__(self, job: Any, seconds: float) -> None:
        super().__init__(f"job {job.get('id') or job.get('job_id')} was still {job.get('status')} after {seconds:g} s")
        self.job = job


def error_from(status: int, body: Any, fallback: str, request_id: Optional[str]) -> APIError:
    """Reads every error shape a CharaStudio server speaks: nested ``{error:{code,message}}`` and flat ``{error,message}``."""
    code, message, details = "Unknown", fallback, None
    if isinstance(body, Mapping):
        error = body.get("error")
        source = error if isinstance(error, Mapping) else body
        code = str(source.get("code") or (error if isinstance(error, str) else code))
        message = str(source.get("message") or source.get("detail") or fallback)
        details = source.get("details")
        request_id = body.get("request_id") or request_id
    kind = {401: AuthenticationError, 404: NotFoundError, 429: RateLimitError}.get(status, APIError)
    return kind(status, code, message, request_id, details)
