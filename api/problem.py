"""What is wrong with a request, as RFC 9457 says it (application/problem+json), in the reader's language."""

from dataclasses import dataclass, field

from starlette.responses import JSONResponse

from locales import Language, text

MIME = "application/problem+json"


@dataclass
class Problem(Exception):
    """A request that is not answered; `key` ends "api.problem.<key>" of the catalogue."""

    status: int
    key: str
    values: dict[str, object] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    language: Language = "fr"

    def answer(self) -> JSONResponse:
        """The answer that says it."""
        body = {
            "type": f"/api/v1/#{self.key}",
            "title": text(f"api.problem.{self.key}.title", self.language),
            "status": self.status,
            "detail": text(f"api.problem.{self.key}", self.language, **self.values),
        }
        return JSONResponse(body, self.status, {**self.headers, "Content-Language": self.language}, MIME)
