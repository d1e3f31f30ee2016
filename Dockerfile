# One image for both programs: `npm start` is the web, `npm run worker` the worker. tests/clean-copy.ts carries out the same lines.
FROM node:24-slim AS build
WORKDIR /liangxin
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:24-slim AS packages
WORKDIR /liangxin
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:24-slim
WORKDIR /liangxin
ENV NODE_ENV=production
COPY package.json ./
COPY --from=packages /liangxin/node_modules ./node_modules
COPY --from=build /liangxin/build ./build
USER node
EXPOSE 3000
CMD ["npm", "start"]
