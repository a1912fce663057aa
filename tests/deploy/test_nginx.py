"""The site behind deploy/nginx.conf on loopback: TLS, one door, limits, a visitor's own address, its folder of another site."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPSConnection
from pathlib import Path
from urllib.request import urlopen

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin, Subprotocol

from tests.deploy.proxy import HOST, NGINX, WRAP, certificate, laid, listens, trusted
from tests.house_files import ROOT

RATE, BURST = 20, 300  # requests of one address a second, and at once: deploy/nginx.conf
pytestmark = pytest.mark.skipif(NGINX is None, reason="nginx is not installed here (apt-get install nginx)")


def _free() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Proxied:
    """nginx before the site."""

    def __init__(self, folder: Path, site: int, tls: int, plain: int, base: str) -> None:
        self.folder, self.site, self.tls, self.plain, self.base = folder, site, tls, plain, base
        self.trust = trusted(folder)

    def get(self, path: str, *, method: str = "GET", body: bytes | None = None, **headers: str) -> tuple[int, dict[str, str], str]:
        raw = socket.create_connection(("127.0.0.1", self.tls), timeout=20)
        link = HTTPSConnection(HOST, self.tls, context=self.trust, timeout=20)
        link.sock = self.trust.wrap_socket(raw, server_hostname=HOST)
        link.request(method, path, body, {"Host": HOST, "Accept": "text/html", **headers})
        answer = link.getresponse()
        found = answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read().decode("utf-8", "replace")
        link.close()
        return found

    def stream(self, origin: str) -> bool:
        """Whether a page of this origin gets its connection."""
        address = f"wss://{HOST}:{self.tls}{self.base}/_stcore/stream"
        line = socket.create_connection(("127.0.0.1", self.tls), timeout=20)
        try:
            # Without a loop of its own: a browser test of the same process may have one running.
            with connect(address, sock=line, ssl=self.trust, origin=Origin(origin), subprotocols=[Subprotocol("streamlit")]) as held:
                return held.response is not None and held.response.status_code == 101
        except InvalidStatus:
            return False


@pytest.fixture(scope="module", params=["", "/conseil"], ids=["own host", "folder"])
def proxied(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proxied]:
    folder = tmp_path_factory.mktemp("nginx")
    base, site, tls, plain = str(request.param), _free(), _free(), _free()
    nginx = laid(folder, [site], tls, plain, base)
    told = {"DATABASE_URL": f"sqlite:///{folder}/site.db", "SEANCE_PROXIES": "127.0.0.1", "STREAMLIT_SERVER_BASE_URL_PATH": base.strip("/")}
    told |= {"STREAMLIT_SERVER_ALLOWED_HOSTS": f"{HOST} 127.0.0.1", "STREAMLIT_SERVER_CORS_ALLOWED_ORIGINS": f"https://{HOST}"}
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(site), "--server.headless", "true"]
    with (folder / "log").open("w") as log:
        server = subprocess.Popen(command, cwd=ROOT, env=os.environ | told, stdout=log, stderr=log)
        before = subprocess.Popen(nginx, stdout=log, stderr=log)
    try:
        for _ in range(240):
            try:
                with urlopen(f"http://127.0.0.1:{site}/health", timeout=2):
                    break
            except OSError:
                time.sleep(0.25)
        assert before.poll() is None, (folder / "log").read_text("utf-8")
        yield Proxied(folder, site, tls, plain, base)
    finally:
        for one in (before, server):
            one.terminate()
            one.wait(20)


def test_the_file_is_valid(tmp_path: Path) -> None:
    certificate(tmp_path)
    conf = (ROOT / "deploy" / "nginx.conf").read_text("utf-8").replace("/etc/ssl/seance-publique", str(tmp_path))
    (tmp_path / "site.conf").write_text(conf, "utf-8")
    (tmp_path / "nginx.conf").write_text(WRAP.format(folder=tmp_path, conf=tmp_path / "site.conf", user=""), "utf-8")
    done = subprocess.run([str(NGINX), "-t", "-c", str(tmp_path / "nginx.conf")], capture_output=True, text=True, check=False)
    assert "syntax is ok" in done.stderr, done.stderr


def test_pages_come_by_tls_alone_with_their_headers(proxied: Proxied) -> None:
    status, headers, words = proxied.get(f"{proxied.base}/")
    assert (status, 'lang="fr"' in words, "strict-transport-security" in headers) == (200, True, True)
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert "nginx/" not in headers.get("server", "")
    with socket.create_connection(("127.0.0.1", proxied.plain)) as link:
        link.sendall(f"GET /x HTTP/1.1\r\nHost: {HOST}\r\nConnection: close\r\n\r\n".encode())
        said = link.recv(4096).decode()
    assert said.startswith("HTTP/1.1 308")
    assert f"https://{HOST}/x" in said


def test_every_page_answers_and_what_it_asks_for_is_there(proxied: Proxied) -> None:
    _, _, words = proxied.get(f"{proxied.base}/attendance?lang=en")
    assert 'lang="en"' in words
    assets = re.findall(r'(?:src|href)="(\.?/?[^"]*static/[^"]+)"', words)
    assert assets
    for one in assets[:6]:
        path = f"{proxied.base}/{one.removeprefix('.').removeprefix(proxied.base).lstrip('/')}"
        assert proxied.get(path)[0] == 200, path
    assert proxied.get(f"{proxied.base}/robots.txt")[2].startswith("User-agent")
    assert proxied.get(f"{proxied.base}/no-such-page")[0] == 404


def test_a_page_gets_its_connection_and_a_foreign_one_none(proxied: Proxied) -> None:
    assert proxied.stream(f"https://{HOST}")
    assert not proxied.stream("https://elsewhere.example.org")


@pytest.mark.parametrize("path", ["/_stcore/metrics", "/_stcore/agent/openapi.json"])
def test_inner_doors_are_shut(proxied: Proxied, path: str) -> None:
    assert proxied.get(f"{proxied.base}{path}")[0] == 404


def test_a_body_too_large_is_refused_before_it_is_read(proxied: Proxied) -> None:
    status, _, _ = proxied.get(f"{proxied.base}/_stcore/upload_file/a/b", method="PUT", body=b"x", **{"Content-Length": str(20 << 20)})
    assert status == 413


def test_a_client_that_never_ends_its_request_is_let_go(proxied: Proxied) -> None:
    raw = socket.create_connection(("127.0.0.1", proxied.tls), timeout=40)
    with proxied.trust.wrap_socket(raw, server_hostname=HOST) as link:
        link.sendall(f"GET {proxied.base}/ HTTP/1.1\r\nHost: {HOST}\r\n".encode())
        assert link.recv(1024) == b"" or b"408" in link.recv(1024)


def test_a_flood_of_one_address_is_refused_and_told(proxied: Proxied, tmp_path: Path) -> None:
    """Behind the burst; the rate is the file's own, and slower here, so that a machine that asks slowly floods as well."""
    nginx = laid(tmp_path, [proxied.site], tls := _free(), plain := _free(), proxied.base)
    words = (tmp_path / "site.conf").read_text("utf-8")
    assert f"zone=seance_requests:10m rate={RATE}r/s;" in words
    (tmp_path / "site.conf").write_text(words.replace(f"rate={RATE}r/s", "rate=1r/m"), "utf-8")
    began, let_in = time.monotonic(), 0
    with (tmp_path / "log").open("w") as log:
        before = subprocess.Popen(nginx, stdout=log, stderr=log)
    try:
        listens(tls)
        slower = Proxied(tmp_path, proxied.site, tls, plain, proxied.base)
        while (status := slower.get(f"{proxied.base}/robots.txt")[0]) == 200 and let_in < 3000:
            let_in += 1
    finally:
        before.terminate()
        before.wait(20)
    assert status == 429
    assert BURST <= let_in <= 1 + BURST + (time.monotonic() - began) / 60


def test_addresses_of_one_ipv6_network_are_one_visitor_and_ipv4_ones_each_their_own(tmp_path: Path) -> None:
    nginx = laid(tmp_path, [_free()], tls := _free(), plain := _free())  # no site behind it: 502 is an answer that was let in
    words = (tmp_path / "site.conf").read_text("utf-8").replace(f"rate={RATE}r/s", "rate=1r/m").replace(f"burst={BURST} nodelay", "nodelay")
    (tmp_path / "site.conf").write_text(f"set_real_ip_from 127.0.0.1;\nreal_ip_header XTold;\n{words}", "utf-8")
    with (tmp_path / "log").open("w") as log:
        before = subprocess.Popen(nginx, stdout=log, stderr=log)
    try:
        listens(tls)
        front = Proxied(tmp_path, 0, tls, plain, "")
        asked = ("2001:db8:0:1::7", "2001:db8:0:1:ffff::9", "2001:db8:0:2::7", "192.0.2.1", "192.0.2.1", "192.0.2.2")
        answers = [front.get("/robots.txt", XTold=address)[0] for address in asked]
    finally:
        before.terminate()
        before.wait(20)
    assert answers == [502, 429, 502, 502, 429, 502]
