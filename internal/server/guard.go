package server

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/json"
	"net"
	"net/http"
	"net/url"
	"strings"

	"github.com/heddle-run/heddle/client"
)

type tenantKey struct{}

// localTenant is whose the calls are where no tokens are set.
const localTenant = "local"

// tenantOf is whose request it is.
func tenantOf(ctx context.Context) string {
	t, _ := ctx.Value(tenantKey{}).(string)
	return t
}

// sees is whose calls a request may see: where no tokens are set, everyone's,
// also those that `heddle run` made beside the server.
func (s *server) sees(ctx context.Context) string {
	if len(s.Tokens) == 0 {
		return ""
	}
	return tenantOf(ctx)
}

// open are the paths that tell nothing of anybody's.
func open(path string) bool {
	return path == "/healthz" || path == "/readyz" || path == "/" || strings.HasPrefix(path, "/openapi")
}

// guard lets in who holds a token. Where none are set the server listens on this
// machine only, and a page of somebody else's in a browser here must not reach it:
// such requests come with a foreign Origin, or by a name that was made to point here.
func (s *server) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Content-Security-Policy", "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'; frame-ancestors 'none'")
		h.Set("Referrer-Policy", "no-referrer")
		if origin := r.Header.Get("Origin"); origin != "" && !sameHost(origin, r.Host) {
			refuse(w, http.StatusForbidden, "requests from pages of other origins are refused")
			return
		}
		tenant := localTenant
		switch {
		case strings.HasPrefix(r.URL.Path, workerPath) && (s.WorkerToken != "" || len(s.Tokens) > 0):
			if !s.worker(r) {
				refuse(w, http.StatusUnauthorized, "a worker's token is needed: heddle up --worker-token sets it")
				return
			}
		case len(s.Tokens) == 0 && !local(r.Host):
			refuse(w, http.StatusForbidden, "without tokens only requests to this machine by its own names are answered")
			return
		case len(s.Tokens) > 0 && !open(r.URL.Path):
			var ok bool
			if tenant, ok = s.holder(r); !ok {
				h.Set("WWW-Authenticate", `Bearer realm="heddle"`)
				refuse(w, http.StatusUnauthorized, "a valid token is needed: Authorization: Bearer TOKEN")
				return
			}
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), tenantKey{}, tenant)))
	})
}

// workerPath is where workers come in, by a token of their own: a tenant's lets
// nobody see what others run.
const workerPath = "/v1/workers"

// worker says whether the request carries the workers' token.
func (s *server) worker(r *http.Request) bool {
	token, found := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	given, want := sha256.Sum256([]byte(token)), sha256.Sum256([]byte(s.WorkerToken))
	return found && s.WorkerToken != "" && subtle.ConstantTimeCompare(given[:], want[:]) == 1
}

// holder is the tenant whose token the request carries. All tokens are compared,
// in constant time.
func (s *server) holder(r *http.Request) (tenant string, ok bool) {
	token, found := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	if !found {
		return "", false
	}
	given := sha256.Sum256([]byte(token))
	for have, of := range s.Tokens {
		want := sha256.Sum256([]byte(have))
		if subtle.ConstantTimeCompare(given[:], want[:]) == 1 {
			tenant, ok = of, true
		}
	}
	return tenant, ok
}

// local says whether a Host header names this machine's loopback.
func local(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	ip := net.ParseIP(strings.Trim(host, "[]"))
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

func sameHost(origin, host string) bool {
	u, err := url.Parse(origin)
	return err == nil && u.Host == host
}

func refuse(w http.ResponseWriter, status int, detail string) {
	w.Header().Set("Content-Type", "application/problem+json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(client.Problem{Title: http.StatusText(status), Status: status, Detail: detail})
}
