-- Asks for pages in windows that no one has asked for before, the same for the same SEED.
local address = os.getenv("ADDRESS")
math.randomseed(tonumber(os.getenv("SEED") or "1"))
request = function()
    local x = -77.4 + math.random() * 1.7
    local y = 3.1 + math.random() * 1.7
    return wrk.format("GET", address .. string.format("%.5f,%.5f,%.5f,%.5f", x, y, x + 0.1, y + 0.1))
end
