# syntax=docker/dockerfile:1

# On Alpine the binary is linked statically; it carries its TLS roots and its SQLite, so the image holds nothing else.
FROM rust:1.95-alpine AS build
RUN apk add --no-cache build-base
WORKDIR /source
COPY Cargo.toml Cargo.lock ./
COPY src src
COPY benches benches
COPY tests tests
COPY migrations migrations
COPY tickets.d tickets.d
RUN --mount=type=cache,target=/usr/local/cargo/registry --mount=type=cache,target=/source/target \
    cargo build --release --locked --bin frontdesk \
    && cp target/release/frontdesk /frontdesk \
    && mkdir /data

FROM scratch
COPY --from=build /frontdesk /frontdesk
COPY --from=build --chown=65532:65532 /data /data
USER 65532:65532
WORKDIR /data
# Mount the definitions at /data/tickets.d, as a folder: changes to a single mounted file are not seen.
ENV DATABASE_URL=sqlite:///data/frontdesk.db
ENV FRONTDESK_FILES=/data/files
VOLUME ["/data"]
ENTRYPOINT ["/frontdesk"]
CMD ["run"]
