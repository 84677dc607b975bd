// Package sealed is a store whose documents lie encrypted in another store: inputs,
// outputs, logs and reports of runs, models and facts. What an estimate reads at
// every call (sizes, usage, laws) is not of users' data and stays as it is.
package sealed

import (
	"context"
	"fmt"

	"github.com/heddle-run/heddle/internal/seal"
	"github.com/heddle-run/heddle/store"
)

// Store seals what goes to the store below it.
type Store struct {
	store.Store
	vault *seal.Vault
}

var _ store.Store = (*Store)(nil)

// New is the store itself where there is no vault.
func New(below store.Store, v *seal.Vault) store.Store {
	if v == nil {
		return below
	}
	return &Store{below, v}
}

// PutBlob seals a document.
func (s *Store) PutBlob(ctx context.Context, name string, data []byte) error {
	sealed, err := s.vault.Seal(data)
	if err != nil {
		return fmt.Errorf("keep %s: %w", name, err)
	}
	return s.Store.PutBlob(ctx, name, sealed)
}

// Blob unseals it.
func (s *Store) Blob(ctx context.Context, name string) ([]byte, error) {
	data, err := s.Store.Blob(ctx, name)
	if err != nil {
		return nil, err
	}
	if data, err = s.vault.Unseal(data); err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	return data, nil
}

// PutRun seals the run's report.
func (s *Store) PutRun(ctx context.Context, r store.Run) error {
	if len(r.Report) > 0 {
		var err error
		if r.Report, err = s.vault.Seal(r.Report); err != nil {
			return fmt.Errorf("keep run %s: %w", r.ID, err)
		}
	}
	return s.Store.PutRun(ctx, r)
}

// Run unseals it.
func (s *Store) Run(ctx context.Context, id string) (store.Run, error) {
	r, err := s.Store.Run(ctx, id)
	if err != nil {
		return r, err
	}
	return s.unsealed(r)
}

// Runs unseals those of all.
func (s *Store) Runs(ctx context.Context, limit int) ([]store.Run, error) {
	list, err := s.Store.Runs(ctx, limit)
	for i := range list {
		if err != nil {
			break
		}
		list[i], err = s.unsealed(list[i])
	}
	return list, err
}

func (s *Store) unsealed(r store.Run) (store.Run, error) {
	var err error
	if r.Report, err = s.vault.Unseal(r.Report); err != nil {
		return r, fmt.Errorf("read run %s: %w", r.ID, err)
	}
	return r, nil
}
