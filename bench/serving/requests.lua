-- Sends the requests of a file in turn: one line each, the body of a POST, or a GET if it starts with "/".
local requests = {}
local next_request = 0

function init(args)
  local headers = { ["content-type"] = "application/json" }
  for i = 2, #args do
    local name, value = args[i]:match("^([^:]+): (.*)$")
    headers[name] = value
  end
  for line in io.lines(args[1]) do
    if line:sub(1, 1) == "/" then
      requests[#requests + 1] = wrk.format("GET", line, headers)
    else
      requests[#requests + 1] = wrk.format("POST", "/graphql", headers, line)
    end
  end
end

function request()
  next_request = next_request % #requests + 1
  return requests[next_request]
end

function done(summary, latency)
  local failed = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  io.write(string.format("RESULT %d %d %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), summary.errors.status, failed))
end
