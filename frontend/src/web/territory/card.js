export async function renderTerritoryCard(host, code, context) { host.textContent = code; }
