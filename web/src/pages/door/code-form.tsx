import { type FormEvent, useEffect, useRef } from 'react';
import { Button } from '../../components/button.tsx';
import { inputClasses } from '../../components/field.tsx';

/** Where codes are typed, by people or by a hand scanner, which is a keyboard: what it types anywhere lands here. */
export function CodeForm({ onCode }: { onCode: (code: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const catchKeys = ({ target, key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      const hasUse = target instanceof Element && target.closest('input, dialog') !== null;
      const isText = key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
      if (isText && !hasUse) input.current?.focus();
    };
    addEventListener('keydown', catchKeys);
    return () => removeEventListener('keydown', catchKeys);
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const code = input.current?.value.trim() ?? '';
    if (code === '' || input.current === null) return;
    input.current.value = '';
    onCode(code);
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-1.5">
      <label htmlFor="door-code" className="text-sm font-bold">
        Code, typed or by a hand scanner
      </label>
      <div className="flex gap-3">
        <input
          ref={input}
          id="door-code"
          className={`${inputClasses} min-w-0 font-mono`}
          placeholder="4-K7PX2M-01-9Q4T2VB"
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="characters"
          spellCheck={false}
          enterKeyHint="go"
        />
        <Button type="submit" look="primary">
          Check
        </Button>
      </div>
    </form>
  );
}
