package server

import (
	"net/http"
	"net/http/httptest"
	"testing"
)

func TestGuard(t *testing.T) {
	tokens := map[string]string{"alice-secret": "alice", "bob-secret": "bob"}
	for name, c := range map[string]struct {
		tokens             map[string]string
		host, origin, auth string
		path               string
		status             int
		tenant             string
	}{
		"local":                    {nil, "127.0.0.1:7433", "", "", "/v1/nodes", 200, "local"},
		"localhost":                {nil, "localhost:7433", "", "", "/v1/nodes", 200, "local"},
		"v6":                       {nil, "[::1]:7433", "", "", "/v1/nodes", 200, "local"},
		"name that points here":    {nil, "evil.example:7433", "", "", "/v1/nodes", 403, ""},
		"own page":                 {nil, "127.0.0.1:7433", "http://127.0.0.1:7433", "", "/v1/nodes", 200, "local"},
		"another's page":           {nil, "127.0.0.1:7433", "https://evil.example", "", "/v1/nodes", 403, ""},
		"another's page, token":    {tokens, "h", "https://evil.example", "Bearer bob-secret", "/v1/nodes", 403, ""},
		"no token":                 {tokens, "h", "", "", "/v1/nodes", 401, ""},
		"wrong token":              {tokens, "h", "", "Bearer bob-secre", "/v1/nodes", 401, ""},
		"token of another scheme":  {tokens, "h", "", "Basic bob-secret", "/v1/nodes", 401, ""},
		"alice":                    {tokens, "h", "", "Bearer alice-secret", "/v1/nodes", 200, "alice"},
		"bob":                      {tokens, "h", "", "Bearer bob-secret", "/v1/nodes", 200, "bob"},
		"metrics need one":         {tokens, "h", "", "", "/metrics", 401, ""},
		"health needs none":        {tokens, "h", "", "", "/healthz", 200, "local"},
		"the page needs none":      {tokens, "h", "", "", "/", 200, "local"},
		"the description, neither": {tokens, "h", "", "", "/openapi.json", 200, "local"},
	} {
		t.Run(name, func(t *testing.T) {
			var tenant string
			s := &server{Config{Tokens: c.tokens}}
			h := s.guard(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { tenant = tenantOf(r.Context()) }))
			r := httptest.NewRequest(http.MethodGet, "http://h"+c.path, nil)
			r.Host = c.host
			for k, v := range map[string]string{"Origin": c.origin, "Authorization": c.auth} {
				if v != "" {
					r.Header.Set(k, v)
				}
			}
			w := httptest.NewRecorder()
			h.ServeHTTP(w, r)
			if w.Code != c.status || tenant != c.tenant {
				t.Errorf("%d as %q, want %d as %q", w.Code, tenant, c.status, c.tenant)
			}
			if w.Code >= 400 && w.Header().Get("Content-Type") != "application/problem+json" {
				t.Errorf("refused as %s", w.Header().Get("Content-Type"))
			}
		})
	}
}
