import { describe, expect, it } from 'vitest';
import type { FromView } from '#lib/messages.ts';
import { createSettingsEditor } from '#lib/options/settings-editor.ts';
import { DEFAULT_SETTINGS, type Settings } from '#lib/settings.ts';

function openEditor() {
  const sent: FromView[] = [];
  const editor = createSettingsEditor((message) => sent.push(message));
  const tell = (change: Partial<Settings> = {}) =>
    editor.receive({ type: 'settings', settings: { ...DEFAULT_SETTINGS, ...change } });
  return { editor, sent, tell };
}

describe('the settings editor', () => {
  it('asks for the settings and shows them', () => {
    const { editor, tell } = openEditor();
    expect(editor.announcement()).toEqual([{ type: 'read-settings' }]);
    expect(editor.getState().settings).toBeUndefined();
    tell({ keepLog: true });
    expect(editor.getState()).toEqual({
      connection: 'live',
      settings: { ...DEFAULT_SETTINGS, keepLog: true },
      isSaved: true,
    });
  });

  it('shows a change at once, and as saved when the background tells it', () => {
    const { editor, sent, tell } = openEditor();
    tell();
    editor.change({ badge: 'off' });
    expect(sent).toEqual([{ type: 'change-settings', change: { badge: 'off' } }]);
    expect(editor.getState()).toMatchObject({ settings: { badge: 'off' }, isSaved: false });
    tell({ badge: 'off' });
    expect(editor.getState()).toMatchObject({ settings: { badge: 'off' }, isSaved: true });
  });

  it('does not fall back to an answer to an earlier change', () => {
    const { editor, tell } = openEditor();
    tell();
    editor.change({ disabledRules: ['a'] });
    editor.change({ disabledRules: ['a', 'b'] });
    tell({ disabledRules: ['a'] });
    expect(editor.getState()).toMatchObject({ settings: { disabledRules: ['a', 'b'] }, isSaved: false });
    tell({ disabledRules: ['a', 'b'] });
    expect(editor.getState().isSaved).toBe(true);
  });

  it('says again on a new line what an old one may have lost', () => {
    const { editor, tell } = openEditor();
    tell();
    editor.change({ keepLog: true });
    editor.setConnection('reconnecting');
    editor.change({ badge: 'off' });
    expect(editor.announcement()).toEqual([{ type: 'change-settings', change: { keepLog: true, badge: 'off' } }]);
    tell({ keepLog: true, badge: 'off' });
    expect(editor.announcement()).toEqual([{ type: 'read-settings' }]);
    expect(editor.getState().connection).toBe('live');
  });

  it('takes what another view changed', () => {
    const { editor, tell } = openEditor();
    tell();
    editor.change({ badge: 'off' });
    tell({ badge: 'off', mutes: [{ rule: 'a' }] });
    expect(editor.getState().settings?.mutes).toEqual([{ rule: 'a' }]);
  });
});
