# The linter in an image: docker build -t nianbao . && docker run --rm -v "$PWD:/reports" nianbao .
FROM node:20-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY scripts scripts
COPY rules rules
COPY src src
RUN node scripts/build.mjs

# What is built holds all that it needs; no packages come along.
FROM node:20-slim
ENV NODE_ENV=production
COPY --from=build /build/package.json /opt/nianbao/
COPY --from=build /build/dist /opt/nianbao/dist
COPY LICENSE /opt/nianbao/
COPY examples /opt/nianbao/examples
RUN ln -s /opt/nianbao/dist/bin.js /usr/local/bin/nianbao
USER node
WORKDIR /reports
ENTRYPOINT ["nianbao"]
CMD ["--help"]
