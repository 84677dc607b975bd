// want time n^2
// want space n
function index(users) {
  return users.reduce((acc, u) => ({ ...acc, [u.id]: u }), {});
}
