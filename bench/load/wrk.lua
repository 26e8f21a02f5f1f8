-- Sends what a plan says (see plan.ts). All that can be made beforehand is: the generator shares the machine with what it
-- measures. One thread, so nothing here is shared.
local plan, head, next_request
local count = 0

-- Counted here only where wrk itself can't tell; read by done().
booked, refused, shows_used = 0, 0, 0

local thread_of_all

function setup(thread)
  thread_of_all = thread
end

local function line(method, path)
  local lines = { method .. " " .. path .. " HTTP/1.1" }
  for name, value in pairs(plan.headers) do lines[#lines + 1] = name .. ": " .. value end
  return table.concat(lines, "\r\n") .. "\r\n"
end

local function in_turn(list)
  return list[count % #list + 1]
end

-- A body whose length is only known when it is made.
local function with_body(start, body)
  return start .. plan.runId .. count .. "\r\ncontent-length: " .. #body .. "\r\n\r\n" .. body
end

local function fixed()
  local made = {}
  for _, path in ipairs(plan.paths) do
    if #plan.bodies == 0 then made[#made + 1] = { line(plan.method, path), "\r\n" } end
    for _, body in ipairs(plan.bodies) do
      local start = line(plan.method, path) .. "content-length: " .. #body .. "\r\nidempotency-key: " .. plan.runId
      made[#made + 1] = { start, "\r\n\r\n" .. body }
    end
  end
  if #plan.bodies == 0 then
    return function() return in_turn(made)[1] .. in_turn(made)[2] end
  end
  return function()
    local parts = in_turn(made)
    return parts[1] .. count .. parts[2]
  end
end

local function shuffled(size)
  local list = {}
  for i = 1, size do list[i] = i end
  for i = size, 2, -1 do
    local j = math.random(i)
    list[i], list[j] = list[j], list[i]
  end
  return list
end

local function seats()
  local start = line("POST", plan.path) .. "idempotency-key: "
  local drawn, position = {}, plan.seats
  return function()
    if position + plan.seatsPerBooking > plan.seats then
      shows_used = shows_used + 1
      drawn, position = shuffled(plan.seats), 0
    end
    local chosen = {}
    for i = 1, plan.seatsPerBooking do chosen[i] = drawn[position + i] end
    if position > 0 and math.random() < plan.conflicts then chosen[1] = drawn[math.random(position)] end
    position = position + plan.seatsPerBooking
    local show = plan.showIds[(shows_used - 1) % #plan.showIds + 1]
    return with_body(start, '{"showId":' .. show .. ',"seats":[' .. table.concat(chosen, ",") .. "]" .. in_turn(plan.bodyEnds))
  end
end

local function journey()
  local hold = line("POST", plan.holdPath) .. "content-length: " .. #plan.holdBody .. "\r\n\r\n" .. plan.holdBody
  local book = line("POST", plan.bookPath) .. "onsale-secret: "
  local holds, first, last = {}, 1, 0
  function response(status, _, body)
    if status >= 400 then
      refused = refused + 1
    elseif body:find('"status":"held"', 1, true) then
      last = last + 1
      holds[last] = { body:match('"id":"([^"]+)"'), body:match('"secret":"([^"]+)"') }
    else
      booked = booked + 1
    end
  end
  return function()
    if first > last then return hold end
    local id, secret = holds[first][1], holds[first][2]
    holds[first] = nil
    first = first + 1
    return with_body(book .. secret .. "\r\nidempotency-key: ", '{"holdId":"' .. id .. '"' .. in_turn(plan.bodyEnds))
  end
end

function init(args)
  plan = dofile(args[1])
  if plan.seed then math.randomseed(plan.seed) end
  next_request = ({ fixed = fixed, seats = seats, journey = journey })[plan.kind]()
end

function request()
  count = count + 1
  return next_request()
end

function done(summary, latency)
  local errors = summary.errors
  local fields = {
    seconds = summary.duration / 1e6,
    answers = summary.requests,
    errors = errors.status,
    broken = errors.connect + errors.read + errors.write + errors.timeout,
    booked = thread_of_all:get("booked"),
    refused = thread_of_all:get("refused"),
    shows_used = thread_of_all:get("shows_used"),
    p50 = latency:percentile(50) / 1e3,
    p95 = latency:percentile(95) / 1e3,
    p99 = latency:percentile(99) / 1e3,
  }
  local members = {}
  for name, value in pairs(fields) do members[#members + 1] = string.format('"%s":%.6f', name, value) end
  io.write("\nresult {" .. table.concat(members, ",") .. "}\n")
end
