"""Every setting, read once from the environment (prefix ISNAD_)."""

from pathlib import Path

from pydantic_settings import BaseSettings, SettingsConfigDict

ROOT = Path(__file__).resolve().parent.parent


class Settings(BaseSettings):
    """Where things are and how the server listens; each field is the variable ISNAD_<FIELD>."""

    model_config = SettingsConfigDict(env_prefix="ISNAD_", frozen=True)

    seeds: Path = ROOT / "seeds"
    """The catalogue: text files."""
    database: Path = ROOT / "var" / "isnad.sqlite"
    """The database built from it."""
    templates: Path = ROOT / "templates"
    static: Path = ROOT / "static"
    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 1
    log_level: str = "info"
    public_url: str = ""
    """The address that readers use (https://example.org), for feeds, citations and the sitemap; empty: as asked."""
