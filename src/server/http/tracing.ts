import type { ApolloServerPlugin } from "@apollo/server";
import {
  context,
  diag,
  DiagLogLevel,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-proto";
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from "@opentelemetry/resources";
import { BatchSpanProcessor, NodeTracerProvider } from "@opentelemetry/sdk-trace-node";
import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";

import type { RequestContext } from "../../graphql/request-context.js";

const NAME = "career-graph";
/** For how long a stopping server waits for a collector. */
const FLUSH_MS = 1_000;

/** One span for each request, within it one for its operation. The libraries read the OTEL_… variables themselves. */
export interface Tracing {
  readonly watch: (app: FastifyInstance) => void;
  readonly operations: ApolloServerPlugin<RequestContext>;
}

export function startTracing(log: Logger): Tracing {
  const say = (message: string, ...more: unknown[]): void => {
    log.warn({ details: more.map(String) }, `OpenTelemetry: ${message}`);
  };
  const nothing = (): void => undefined;
  diag.setLogger(
    { error: say, warn: say, info: nothing, debug: nothing, verbose: nothing },
    { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true },
  );
  const provider = new NodeTracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ "service.name": NAME }))
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  const tracer = provider.getTracer(NAME);
  const spans = new WeakMap<object, Span>();
  return {
    watch(app) {
      app.addHook("onRequest", ({ raw, headers, method }, _reply, next) => {
        const parent = propagation.extract(ROOT_CONTEXT, headers);
        const attributes = {
          "http.request.method": method,
          "url.path": (raw.url ?? "").replace(/\?.*/s, ""),
        };
        spans.set(raw, tracer.startSpan(method, { kind: SpanKind.SERVER, attributes }, parent));
        next();
      });
      // After the body was read: reading it does not keep the context.
      app.addHook("preHandler", ({ raw }, _reply, next) => {
        const span = spans.get(raw);
        if (span) context.with(trace.setSpan(ROOT_CONTEXT, span), next);
        else next();
      });
      app.addHook("onResponse", ({ raw, id, method, routeOptions }, { statusCode }, next) => {
        const span = spans.get(raw);
        const route = routeOptions.url;
        span?.setAttributes({
          "http.response.status_code": statusCode,
          "http.request.header.x-request-id": id,
          ...(route !== undefined && { "http.route": route }),
        });
        if (route !== undefined) span?.updateName(`${method} ${route}`);
        if (statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
        span?.end();
        next();
      });
      app.addHook("onClose", async () => {
        const late = new Promise((resolve) => setTimeout(resolve, FLUSH_MS).unref());
        await Promise.race([provider.shutdown().catch(nothing), late]);
      });
    },
    operations: {
      requestDidStart() {
        const span = tracer.startSpan("operation");
        return Promise.resolve({
          willSendResponse({ operation, operationName, response: { body } }) {
            const type = operation?.operation ?? "query";
            span.updateName(operationName ? `${type} ${operationName}` : type);
            span.setAttributes({
              "graphql.operation.type": type,
              "graphql.operation.name": operationName ?? "",
            });
            if (body.kind === "single" && body.singleResult.errors)
              span.setStatus({
                code: SpanStatusCode.ERROR,
                message: body.singleResult.errors[0]?.message ?? "",
              });
            span.end();
            return Promise.resolve();
          },
        });
      },
    },
  };
}
