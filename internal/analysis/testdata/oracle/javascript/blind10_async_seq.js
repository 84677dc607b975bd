// want time n
// want space n
async function fetchAll(urls, get) {
  const results = [];
  for (const url of urls) {
    try {
      const r = await get(url);
      results.push(r);
    } catch (e) {
      results.push(null);
    }
  }
  return results;
}
