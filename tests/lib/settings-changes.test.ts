import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '#lib/settings.ts';
import { createSettingsChanges } from '#lib/settings-changes.ts';

const settings = (change: Partial<Settings> = {}): Settings => ({ ...DEFAULT_SETTINGS, ...change });

describe('changes of the settings', () => {
  it('are pending until they are told back', () => {
    const changes = createSettingsChanges();
    expect(changes.add({ badge: 'off' }, settings())).toEqual({ badge: 'off' });
    changes.settle(settings());
    expect(changes.pending()).toEqual({ badge: 'off' });
    changes.settle(settings({ badge: 'off' }));
    expect(changes.pending()).toEqual({});
  });

  it('are sent with defaults for what is broken, and nothing else', () => {
    const changes = createSettingsChanges();
    const broken = { badge: 'huge', keepLog: true } as unknown as Partial<Settings>;
    expect(changes.add(broken, settings({ theme: 'dark' }))).toEqual({ badge: 'problems', keepLog: true });
  });

  it('stay while only an earlier one is told back', () => {
    const changes = createSettingsChanges();
    for (const id of ['a', 'b']) changes.add({ disabledRules: [id] }, settings());
    changes.settle(settings({ disabledRules: ['a'] }));
    expect(changes.pending()).toEqual({ disabledRules: ['b'] });
  });

  it('have arrived with a later one, whatever another view made of theirs', () => {
    const changes = createSettingsChanges();
    changes.add({ badge: 'off' }, settings());
    changes.add({ keepLog: true }, settings());
    changes.settle(settings({ badge: 'worst-code', keepLog: true }));
    expect(changes.pending()).toEqual({});
  });

  it('are sent again as one, which is told back at once', () => {
    const changes = createSettingsChanges();
    expect(changes.again()).toBeUndefined();
    changes.add({ badge: 'off' }, settings());
    changes.add({ keepLog: true, badge: 'problems' }, settings());
    changes.add({ theme: 'dark' }, settings());
    expect(changes.again()).toEqual({ badge: 'problems', keepLog: true, theme: 'dark' });
    changes.settle(settings({ keepLog: true, theme: 'dark' }));
    expect(changes.again()).toBeUndefined();
  });
});
