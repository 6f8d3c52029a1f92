import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

interface ChoiceProps<Id extends string | number> {
  label: string;
  ids: readonly Id[];
  chosen: Id;
  name(id: Id): string;
  onChoose(id: Id): void;
}

/** One of a few, all in view; left out on paper. */
export function Choice<Id extends string | number>({ label, ids, chosen, name, onChoose }: ChoiceProps<Id>) {
  return (
    <ToggleButtonGroup
      className="toggles no-print"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={([id]) => onChoose(id as Id)}
    >
      {ids.map((id) => <ToggleButton key={id} id={id} className="toggle">{name(id)}</ToggleButton>)}
    </ToggleButtonGroup>
  );
}
