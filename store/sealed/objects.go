package sealed

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"time"

	"github.com/heddle-run/heddle/internal/seal"
	"github.com/heddle-run/heddle/store"
)

// Objects seals what goes to the objects below, names too: the digest of a content
// would tell whoever reads them that it is one that they have.
type Objects struct {
	store.Objects
	vault *seal.Vault
}

var _ store.Objects = (*Objects)(nil)

// NewObjects is the objects themselves where there is no vault.
func NewObjects(below store.Objects, v *seal.Vault) store.Objects {
	if v == nil {
		return below
	}
	return &Objects{below, v}
}

func (o *Objects) name(name string) string {
	sum := hmac.New(sha256.New, []byte(o.vault.Secret("objects")))
	sum.Write([]byte(name))
	return hex.EncodeToString(sum.Sum(nil))
}

// Put seals a content.
func (o *Objects) Put(ctx context.Context, name string, content []byte, until time.Time) error {
	content, err := o.vault.Seal(content)
	if err != nil {
		return fmt.Errorf("put object %s: %w", name, err)
	}
	return o.Objects.Put(ctx, o.name(name), content, until)
}

// Get unseals it.
func (o *Objects) Get(ctx context.Context, name string) ([]byte, error) {
	content, err := o.Objects.Get(ctx, o.name(name))
	if err != nil {
		return nil, err
	}
	if content, err = o.vault.Unseal(content); err != nil {
		return nil, fmt.Errorf("get object %s: %w", name, err)
	}
	return content, nil
}

// Keep keeps it.
func (o *Objects) Keep(ctx context.Context, name string, until time.Time) error {
	return o.Objects.Keep(ctx, o.name(name), until)
}
