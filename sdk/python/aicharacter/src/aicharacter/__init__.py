"""Client for reference images, control vectors, frames and films of a CharaStudio server.

    from aicharacter import Client
    client = Client(api_key="YOUR_API_KEY")
    ref = client.upload_reference_image("subject.jpg")
    print(ref.id)
"""

from charastudio.errors import APIError, AuthenticationError, ConnectionFailed, JobFailed, JobTimeout, NotFoundError, RateLimitError

from .client import Client
from .records import Frame, ReferenceImage, Sequence, Vector, Video

__version__ = "0.1.0"

__all__ = [
    "APIError", "AuthenticationError", "Client", "ConnectionFailed", "Frame", "JobFailed", "JobTimeout", "NotFoundError", "RateLimitError",
    "ReferenceImage", "Sequence", "Vector", "Video",
]
