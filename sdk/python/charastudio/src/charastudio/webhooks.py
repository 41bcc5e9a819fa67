"""Checks that what came to your server came from a CharaStudio server, and came just now.

Standard Webhooks 1.0: HMAC-SHA256 over ``id.timestamp.body``.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import time
from typing import Any, Mapping, Optional, Union

_PREFIX = "whsec_"


class WebhookError(Exception):
    """The request is not to be believed: unsigned, altered, too old, or signed with another secret."""


def verify(
    body: Union[bytes, str], headers: Mapping[str, str], secret: str, tolerance: float = 300, now: Optional[float] = None
) -> Any:
    """Gives the JSON of ``body``, or raises ``WebhookError``.

    ``body`` is the request's body exactly as it came: not parsed and written again. ``headers`` are its headers, in any case.
    ``secret`` is the webhook's, ``whsec_...``. ``tolerance`` is how many seconds the timestamp may be off, either way. Remember the
    ``webhook-id`` header for as long and ignore one that you know: a delivery may arrive twice. ``now`` is for tests.
    """
    found = {str(name).lower(): value for name, value in headers.items()}
    try:
        message, stamp, signatures = (found[f"webhook-{name}"] for name in ("id", "timestamp", "signature"))
    except KeyError as missing:
        raise WebhookError(f"the header {missing.args[0]} is missing") from None
    if not (stamp.isascii() and stamp.isdigit()):
        raise WebhookError("webhook-timestamp is no number of seconds")
    if abs((time.time() if now is None else now) - int(stamp)) > tolerance:
        raise WebhookError(f"webhook-timestamp is more than {tolerance:g} s off: old, or sent again by somebody")
    raw = body.encode("utf-8") if isinstance(body, str) else bytes(body)
    expected = hmac.new(_key(secret), f"{message}.{stamp}.".encode("utf-8") + raw, hashlib.sha256).digest()
    if not any([_matches(entry, expected) for entry in signatures.split()]):
        raise WebhookError("no signature fits: the body was altered, or the secret is another webhook's")
    return json.loads(raw)


def _key(secret: str) -> bytes:
    try:
        return base64.b64decode(secret[len(_PREFIX):] if secret.startswith(_PREFIX) else secret, validate=True)
    except binascii.Error:
        raise ValueError("the secret must be whsec_ and base64, as the server gave it") from None


def _matches(entry: str, expected: bytes) -> bool:
    version, _, signature = entry.partition(",")
    try:
        return version == "v1" and hmac.compare_digest(base64.b64decode(signature, validate=True), expected)
    except (binascii.Error, ValueError):
        return False
