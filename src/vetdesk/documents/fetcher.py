"""The only door WeasyPrint has to assets: a private scheme with a closed list of names."""

from collections.abc import Mapping

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

SCHEME = "vetdesk:"


class BundledFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    """Serves ``vetdesk:NAME`` for the names it was given; every other address is fatal.

    ``FatalURLFetchingError`` derives from ``BaseException`` on purpose: WeasyPrint swallows
    ordinary errors of a fetcher and would print a contract without its picture.
    """

    def __init__(self, assets: Mapping[str, tuple[bytes, str]] | None = None) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False, fail_on_errors=True)
        self._assets = dict(assets or {})

    def fetch(self, url: str, _headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        """Return the bytes of a listed asset."""
        name = url.removeprefix(SCHEME)
        if not url.startswith(SCHEME) or name not in self._assets:
            raise FatalURLFetchingError(f"refused: {url[:60]!r}")
        body, kind = self._assets[name]
        return URLFetcherResponse(url, body=body, headers={"Content-Type": kind})
