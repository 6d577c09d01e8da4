import { isRefusal, tillsContract, createClient } from '@counterpart/sdk';
import { showCode } from '@counterpart/server';
import type { Command } from '../command-line/command.ts';
import { TILL_OPTIONS } from '../command-line/till-options.ts';
import { ExitCode } from '../exit-code.ts';
import { printJson, say } from '../output.ts';
import { withSession } from '../session/with-session.ts';

export const inviteCommand: Command = {
  name: 'invite',
  help: 'let one more till in: makes the code to type there, good for ten minutes',
  positionals: [],
  options: TILL_OPTIONS,
  async run(args) {
    return withSession(args, async (session) => {
      const invitation = await createClient(tillsContract, session.call).invite({});
      if (isRefusal(invitation)) {
        say(invitation.message);
        return ExitCode.refused;
      }
      const place = (await session.call('place.current', {})) as {
        serving: { addresses: readonly string[]; port: number; trouble: string | null } | null;
      };
      const code = showCode(invitation.code);
      printJson({ code, expires_at: invitation.expires_at, ...place.serving });
      const at = place.serving ? `${place.serving.addresses[0]}:${place.serving.port}` : 'this computer';
      if (place.serving?.trouble) say(place.serving.trouble);
      say(`On the other computer: counterpart start --keeper ${at} --code ${code}`);
      return ExitCode.done;
    });
  },
};
