// want time n
// want space n
// entry handler
exports.handler = async (event) => {
  const ids = event.queryStringParameters.ids.split(',');
  const unique = [...new Set(ids)];
  const body = JSON.stringify(unique.map((id) => ({ id, ok: true })));
  return { statusCode: 200, body };
};
