# The steps are those of the two commands, so the tests exercise them: npm ci, npm run build, start.
FROM node:24-bookworm-slim

ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    DATA_DIR=/data

WORKDIR /atlas
RUN mkdir /data && chown node:node /atlas /data
USER node

COPY --chown=node:node package.json package-lock.json .npmrc ./
# The build tools are development packages.
RUN npm ci --include=dev

COPY --chown=node:node . .
RUN npm run build

VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]

CMD ["node", "scripts/start.mjs"]
