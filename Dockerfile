FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
# The image holds what the package holds, which is built before it is packed.
RUN npm pack --pack-destination /tmp
RUN mkdir /package && tar -xzf /tmp/career-graph-*.tgz -C /package --strip-components=1

FROM node:24.21.0-bookworm-slim
# Metrics have a port of their own, which is not exposed.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 METRICS=0.0.0.0:9464
WORKDIR /app
# What is built holds its dependencies, and dist/THIRD-PARTY-LICENCES their licences.
COPY --from=build /package ./
USER node
EXPOSE 4000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s \
  CMD ["node", "--eval", "fetch('http://127.0.0.1:' + process.env.PORT + '/health/live').then(({ ok }) => process.exit(ok ? 0 : 1))"]
CMD ["node", "dist/main.js", "serve"]
