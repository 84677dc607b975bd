package calls

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"

	"github.com/heddle-run/heddle/store"
)

// ErrNoKey is the answer to a secret that would have to lie open on the disk.
var ErrNoKey = errors.New("secrets are kept under a key only: start heddle up with --key-file")

// Bounds of secrets.
const (
	maxSecret  = 64 << 10
	maxSecrets = 256 // of one tenant
)

// secretName is what a secret may be called: it is a file's name in the sandbox.
var secretName = regexp.MustCompile(`^[A-Za-z0-9_][A-Za-z0-9._-]{0,63}$`)

// SetSecret keeps a secret of a tenant, in the place of one of that name; nil
// forgets it. Calls that name it find it as a file in /run/secrets.
func (r *Register) SetSecret(ctx context.Context, tenant, name string, value []byte) error {
	if !secretName.MatchString(name) {
		return fmt.Errorf("%w: secret %q: want letters, digits, _ - and ., at most 64", ErrInvalid, name)
	}
	if len(value) > maxSecret {
		return fmt.Errorf("%w: secret %s is larger than %d KiB", ErrInvalid, name, maxSecret>>10)
	}
	if r.config.Vault == nil {
		return ErrNoKey
	}
	r.keeping.Lock()
	defer r.keeping.Unlock()
	all, err := r.secrets(ctx, tenant)
	if err != nil {
		return err
	}
	if _, known := all[name]; value == nil && !known {
		return fmt.Errorf("%w: secret %q", ErrNotFound, name)
	}
	if all[name] = value; value == nil {
		delete(all, name)
	}
	if len(all) > maxSecrets {
		return fmt.Errorf("%w: more than %d secrets", ErrInvalid, maxSecrets)
	}
	text, err := json.Marshal(all)
	if err != nil {
		return err
	}
	return r.config.Store.PutBlob(ctx, secretsBlob(tenant), text)
}

// SecretNames are those that a tenant has; what is in them nobody is told.
func (r *Register) SecretNames(ctx context.Context, tenant string) ([]string, error) {
	all, err := r.secrets(ctx, tenant)
	return slices.Sorted(maps.Keys(all)), err
}

func secretsBlob(tenant string) string { return "secrets/" + tenant }

func (r *Register) secrets(ctx context.Context, tenant string) (map[string][]byte, error) {
	all := map[string][]byte{}
	text, err := r.config.Store.Blob(ctx, secretsBlob(tenant))
	if errors.Is(err, store.ErrNotFound) {
		return all, nil
	}
	if err == nil {
		err = json.Unmarshal(text, &all)
	}
	if err != nil {
		return nil, fmt.Errorf("secrets of %s: %w", tenant, err)
	}
	return all, nil
}

// named are the secrets that a call names. They are read when it runs, so that a
// call which waits gets what is in them then.
func (r *Register) named(ctx context.Context, q Request) (map[string][]byte, error) {
	if len(q.Secrets) == 0 {
		return nil, nil
	}
	all, err := r.secrets(ctx, q.Tenant)
	if err != nil {
		return nil, err
	}
	some := map[string][]byte{}
	for _, name := range q.Secrets {
		value, ok := all[name]
		if !ok {
			return nil, fmt.Errorf("%w: no secret %q", ErrInvalid, name)
		}
		some[name] = value
	}
	return some, nil
}
