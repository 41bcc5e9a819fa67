"""What a CharaStudio server can do with one reference image."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any, Dict, Iterable, List, Mapping, Optional, Union
from urllib.parse import quote

from charastudio.errors import JobFailed, JobTimeout
from charastudio.records import Job, Page, Record
from charastudio.transport import Transport

from .records import Frame, ReferenceImage, Sequence, Vector, Video

_FIRST_LOOK = 0.5
_LONGEST_LOOK = 5.0


class Client:
    """Opens a server with a key.

    :param base_url: where the server is; else CHARASTUDIO_BASE_URL, else http://127.0.0.1:5180.
    :param timeout: seconds for one request; a direct film may take a minute.
    :param retries: how often a request that did nothing is sent again.
    """

    def __init__(self, api_key: Optional[str] = None, base_url: Optional[str] = None, timeout: float = 120.0, retries: int = 5) -> None:
        key = api_key or os.environ.get("CHARASTUDIO_API_KEY")
        if not key:
            raise ValueError("an API key is needed: Client(api_key=...) or the environment's CHARASTUDIO_API_KEY")
        self._transport = Transport(base_url or os.environ.get("CHARASTUDIO_BASE_URL") or "http://127.0.0.1:5180", key, timeout, retries)
        self.reference_images = ReferenceImages(self._transport)
        self.control = Control(self._transport)
        self.jobs = Jobs(self._transport)
        self.generate = Generate(self._transport, self.jobs)

    def upload_reference_image(self, image: Union[str, "os.PathLike[str]", bytes], name: Optional[str] = None, face: bool = False) -> ReferenceImage:
        """Uploads a JPEG or PNG, by its path or as bytes. ``face`` makes the person's face part of f_identity, which is biometric."""
        return self.reference_images.upload(image, name, face)


class ReferenceImages:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def upload(self, image: Union[str, "os.PathLike[str]", bytes], name: Optional[str] = None, face: bool = False) -> ReferenceImage:
        content, called = (image, "subject.png") if isinstance(image, bytes) else (Path(image).read_bytes(), Path(image).name)
        fields: Dict[str, str] = {"name": name} if name else {}
        if face:
            fields["face"] = "true"
        return ReferenceImage(self._transport.upload("/v1/reference-image", "image", called, content, fields))

    def get(self, reference_image_id: str) -> ReferenceImage:
        return ReferenceImage(self._transport.request("GET", _at(reference_image_id)))

    def list(self, limit: int = 20, offset: int = 0) -> "Page[ReferenceImage]":
        reply = self._transport.request("GET", "/v1/reference-image", query={"limit": limit, "offset": offset})
        return Page([ReferenceImage(item) for item in reply["data"]], reply.get("meta"))

    def features(self, reference_image_id: str, model: str = "cnn") -> Record:
        return Record(self._transport.request("GET", _at(reference_image_id) + "/features", query={"model": model}))

    def mask(self, reference_image_id: str) -> Record:
        """The mask as base64 in ``mask_base64``."""
        return Record(self._transport.request("GET", _at(reference_image_id) + "/mask", query={"format": "base64"}))

    def delete(self, reference_image_id: str) -> None:
        self._transport.request("DELETE", _at(reference_image_id))


class Control:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def pose(self, reference_image_id: str, keypoints: Iterable[Mapping[str, Any]], **more: Any) -> Vector:
        """One vector from points such as {"x": 0.5, "y": 0.1}, in shares of the picture."""
        return Vector(self._transport.request("POST", "/v1/control/pose", {"reference_image_id": reference_image_id, "keypoints": list(keypoints), **more}))

    def text(self, reference_image_id: str, prompt: str, steps: int, **more: Any) -> Sequence:
        """A vector for each of ``steps`` frames, from words."""
        return Sequence(self._transport.request("POST", "/v1/control/text", {"reference_image_id": reference_image_id, "prompt": prompt, "steps": steps, **more}))

    def latent(self, length: int, seed: Optional[int] = None, distribution: str = "gaussian") -> Sequence:
        return Sequence(self._transport.request("GET", "/v1/control/latent", query={"length": length, "seed": seed, "distribution": distribution}))


class Generate:
    def __init__(self, transport: Transport, jobs: "Jobs") -> None:
        self._transport = transport
        self._jobs = jobs

    def frame(self, reference_image_id: str, control_type: str, z_t: List[float], **more: Any) -> Frame:
        body = {"reference_image_id": reference_image_id, "control_type": control_type, "z_t": list(z_t), **more}
        return Frame(self._awaited(self._transport.request("POST", "/v1/generate/frame", body), True))

    def video(self, reference_image_id: str, control_type: str, z_sequence: List[List[float]], wait: bool = True, **more: Any) -> Any:
        """A :class:`Video`; with ``wait=False`` the :class:`Job` of one that is made asynchronously."""
        body = {"reference_image_id": reference_image_id, "control_type": control_type, "z_sequence": [list(z) for z in z_sequence], **more}
        answer = self._awaited(self._transport.request("POST", "/v1/generate/video", body), wait)
        return answer if isinstance(answer, Job) else Video(answer)

    def _awaited(self, answer: Any, wait: bool) -> Any:
        if "job_id" not in answer:
            return answer
        return self._jobs.wait(answer["job_id"])["result"].to_dict() if wait else Job(answer)


class Jobs:
    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def get(self, job_id: str) -> Job:
        return Job(self._transport.request("GET", "/v1/jobs/" + quote(job_id, safe="")))

    def wait(self, job_id: str, timeout: float = 900.0) -> Job:
        """Asks until the job is over. Raises JobFailed, or JobTimeout while it goes on at the server."""
        start, pause = time.monotonic(), _FIRST_LOOK
        while True:
            job = self.get(job_id)
            if job.status == "completed":
                return job
            if job.status == "failed":
                raise JobFailed(job)
            if time.monotonic() - start > timeout:
                raise JobTimeout(job, timeout)
            time.sleep(pause)
            pause = min(_LONGEST_LOOK, pause * 1.5)


def _at(reference_image_id: str) -> str:
    if not reference_image_id:
        raise ValueError("a reference_image_id is needed")
    return "/v1/reference-image/" + quote(reference_image_id, safe="")
