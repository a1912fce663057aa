"""The wheel: every room stands under one name, `seance_publique`, so that "pages" or "database" of another package is never met."""

from setuptools import find_namespace_packages, setup
from setuptools.command.build_py import build_py

ROOMS = ("api", "charts", "council", "data_loaders", "database", "exports", "locales", "metrics", "pages", "sample_data", "ui")
TOP = ("app", "console")
DATA = ["*.po", "*.csv", "*.gz", "*.txt", "*.css", "*.js", "*.html", "*.typ", "*.mako"]
FOUND = find_namespace_packages(include=[*ROOMS, *(f"{room}.*" for room in ROOMS)])


class Rooms(build_py):
    """Of the files at the top of the repository only the application and the command."""

    def find_package_modules(self, package: str, package_dir: str) -> list[tuple[str, str, str]]:
        """(package, module, file) of each."""
        found = super().find_package_modules(package, package_dir)
        return [one for one in found if package != "seance_publique" or one[1] in TOP]


setup(
    packages=["seance_publique", *(f"seance_publique.{name}" for name in FOUND)],
    package_dir={"seance_publique": "."},
    package_data={**{f"seance_publique.{name}": DATA for name in FOUND}, "seance_publique": [".streamlit/config.toml"]},
    cmdclass={"build_py": Rooms},
)
