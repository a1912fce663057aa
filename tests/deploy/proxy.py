"""deploy/nginx.conf made to run on loopback, on free ports, before one or several processes of the site, with a certificate of its own."""

import datetime
import os
import re
import shutil
import socket
import ssl
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.house_files import ROOT

NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
HOST = "conseil.example.org"
WRAP = """daemon off; pid {folder}/pid; error_log {folder}/error.log; worker_processes 1; {user}
events {{ worker_connections 1024; }}
http {{ access_log off; client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/f;
uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s; include {conf}; }}
"""


def certificate(folder: Path) -> None:
    """fullchain.pem and privkey.pem for HOST."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)])
    now = datetime.datetime.now(datetime.UTC)
    made = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), now, now + datetime.timedelta(days=2))
    whole = made.add_extension(x509.SubjectAlternativeName([x509.DNSName(HOST)]), critical=False).sign(key, hashes.SHA256())
    (folder / "fullchain.pem").write_bytes(whole.public_bytes(serialization.Encoding.PEM))
    private = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    (folder / "privkey.pem").write_bytes(key.private_bytes(*private))


def laid(folder: Path, sites: Sequence[int], tls: int, plain: int, base: str = "") -> list[str]:
    """The file with these ports in it, under `folder`; the command that runs it."""
    folder.chmod(0o755)
    certificate(folder)
    conf = (ROOT / "deploy" / "nginx.conf").read_text("utf-8").replace("/etc/ssl/seance-publique", str(folder))
    (line,) = re.findall(r"\n *server 127\.0\.0\.1:8501[^\n]*", conf)
    conf = conf.replace(line, "".join(line.replace("8501", str(port)) for port in sites))
    conf = re.sub(r"\n *listen \[::\].*", "", conf).replace("listen 443 ssl", f"listen 127.0.0.1:{tls} ssl")
    conf = conf.replace("listen 80", f"listen 127.0.0.1:{plain}")
    conf = re.sub(r"(location (?:= )?)/", rf"\g<1>{base}/", conf)
    (folder / "site.conf").write_text(conf, "utf-8")
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(WRAP.format(folder=folder, conf=folder / "site.conf", user=user), "utf-8")
    return [str(NGINX), "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")]


def trusted(folder: Path) -> ssl.SSLContext:
    """What a client checks that certificate with."""
    return ssl.create_default_context(cafile=folder / "fullchain.pem")


def listens(port: int) -> None:
    """Waits a minute until somebody does. Raises TimeoutError."""
    for _ in range(240):
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=2):
            return
        time.sleep(0.25)
    raise TimeoutError(port)
