import { ROLES, type Role } from '../../api/desk-types.ts';
import { useDeskWords } from '../../i18n/desk.ts';

/** What a person may do, each in words. */
export function RoleChoice({ roles, onChange }: { roles: Role[]; onChange(roles: Role[]): void }) {
  const { d } = useDeskWords();
  return (
    <fieldset className="roles">
      <legend>{d.people.roles}</legend>
      {ROLES.map((role) => (
        <label key={role} className="check">
          <input
            type="checkbox"
            checked={roles.includes(role)}
            onChange={(event) =>
              onChange(
                event.target.checked ? [...roles, role] : roles.filter((one) => one !== role),
              )
            }
          />
          {d.account.roles[role]}
        </label>
      ))}
    </fieldset>
  );
}
