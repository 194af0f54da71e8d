# The server on Node (docs/running.md), built from the files that .dockerignore allows.

# The full image has the compilers that better-sqlite3 needs without a prebuilt binary.
FROM node:20-bookworm AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:20-bookworm-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=8080 \
    DATABASE_URL=file:/data/cchc.db
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY . .
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 8080
# Three failures in a row make it unhealthy, because a server that is not ready may recover.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node is started directly, so that it gets SIGTERM and finishes its work: run with --stop-timeout 40.
CMD ["node", "--import", "tsx", "src/app/node/main.ts"]
