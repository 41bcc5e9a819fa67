"""One HTTP exchange with retries; the only module that knows the wire."""

from __future__ import annotations

import email.utils
import http.client
import json
import mimetypes
import socket
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
from typing import Any, Mapping, Optional

from .errors import ConnectionFailed, error_from

_AGAIN = (429, 503)
_AGAIN_IF_SAFE = (502, 504)
_FIRST_PAUSE = 1.0
_LONGEST_PAUSE = 32.0
_LONGEST_ASKED = 120.0


class Transport:
    """Sends JSON and reads JSON.

    429 and 503 mean that nothing was done, so every call is repeated; 502, 504 and broken connections are repeated only for calls
    that may safely run twice. A refused connection never reached the server and is always repeated.
    """

    def __init__(self, base_url: str, api_key: str, timeout: float, retries: int) -> None:
        self._base = base_url.rstrip("/")
        if self._base.endswith("/v1"):
            self._base = self._base[:-3]
        if urllib.parse.urlsplit(self._base).scheme not in ("http", "https"):
            raise ValueError(f"base_url must begin with http:// or https://, not {base_url!r}")
        self._key = api_key
        self._timeout = timeout
        self._retries = retries

    def request(self, method: str, path: str, body: Any = None, query: Optional[Mapping[str, Any]] = None) -> Any:
        request = self._build(method, path, body, query)
        safe = method in ("GET", "PATCH", "DELETE")
        for attempt in range(self._retries + 1):
            last = attempt == self._retries
            try:
                with urllib.request.urlopen(request, timeout=self._timeout) as reply:
                    return _read(reply.read())
            except urllib.error.HTTPError as error:
                raw = error.read()
                again = error.code in _AGAIN or (safe and error.code in _AGAIN_IF_SAFE)
                pause = _pause(attempt, error.headers.get("Retry-After"))
                if last or not again or pause > _LONGEST_ASKED:
                    raise error_from(error.code, _read(raw), error.reason, error.headers.get("X-Request-Id")) from None
                time.sleep(pause)
            except (urllib.error.URLError, http.client.HTTPException, socket.timeout, ConnectionError) as error:
                reason = getattr(error, "reason", error)
                if last or not (safe or isinstance(reason, ConnectionRefusedError)):
                    raise ConnectionFailed(f"{method} {self._base}{path}: {reason}") from error
                time.sleep(_pause(attempt, None))
        raise AssertionError("unreachable")

    def upload(self, path: str, part: str, name: str, content: bytes, fields: Optional[Mapping[str, str]] = None) -> Any:
        """Sends one file as a form, as ``curl -F`` does."""
        return self.request("POST", path, _Form(part, name, content, fields or {}))

    def _build(self, method: str, path: str, body: Any, query: Optional[Mapping[str, Any]]) -> urllib.request.Request:
        url = self._base + path
        asked = {k: v for k, v in (query or {}).items() if v is not None}
        if asked:
            url += "?" + urllib.parse.urlencode(asked)
        headers = {"Authorization": f"Bearer {self._key}", "Accept": "application/json", "User-Agent": "charastudio-python/0.1.0"}
        data = None
        if isinstance(body, _Form):
            data = body.encoded()
            headers["Content-Type"] = f"multipart/form-data; boundary={body.boundary}"
        elif body is not None:
            data = json.dumps(body, allow_nan=False).encode("utf-8")
            headers["Content-Type"] = "application/json"
        if method == "POST":
            headers["Idempotency-Key"] = str(uuid.uuid4())
        return urllib.request.Request(url, data=data, headers=headers, method=method)


class _Form:
    def __init__(self, part: str, name: str, content: bytes, fields: Mapping[str, str]) -> None:
        self.boundary = uuid.uuid4().hex
        self._file = (part, name, content)
        self._fields = fields

    def encoded(self) -> bytes:
        part, name, content = self._file
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        lines = []
        for field, value in self._fields.items():
            lines += [f'--{self.boundary}', f'Content-Disposition: form-data; name="{field}"', "", value]
        plain = name.replace("\\", "_").replace('"', "_").replace("\r", "_").replace("\n", "_")
        lines += [f"--{self.boundary}", f'Content-Disposition: form-data; name="{part}"; filename="{plain}"', f"Content-Type: {kind}", "", ""]
        return "\r\n".join(lines).encode("utf-8") + content + f"\r\n--{self.boundary}--\r\n".encode("ascii")


def _read(raw: bytes) -> Any:
    try:
        return json.loads(raw) if raw else {}
    except ValueError:
        return {}


def _pause(attempt: int, retry_after: Optional[str]) -> float:
    """Seconds to wait: what the server asks for, else 1, 2, 4 ... up to 32. Who is asked to wait for minutes is told instead."""
    if retry_after:
        try:
            return max(0.0, float(retry_after))
        except ValueError:
            when = email.utils.parsedate_to_datetime(retry_after)
            return max(0.0, when.timestamp() - time.time())
    return min(_LONGEST_PAUSE, _FIRST_PAUSE * 2**attempt)
