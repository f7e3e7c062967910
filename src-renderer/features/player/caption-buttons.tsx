import { Captions, ChevronUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { setCaptionMenu, toggleCaptions, useCaptions } from '../../state/captions.ts';
import { IconButton } from '../../ui/button.tsx';

/** Captions on and off, and which; the choice is only there where there is one. */
export function CaptionButtons() {
  const { t } = useTranslation();
  const { on, tracks, menuOpen } = useCaptions();
  return (
    <>
      <IconButton
        icon={Captions}
        label={t('player.captions')}
        shortcut="captions"
        aria-pressed={on}
        onClick={toggleCaptions}
      />
      {tracks.length > 0 && (
        <IconButton
          icon={ChevronUp}
          size="small"
          label={t('captions.menu')}
          shortcut="captionTrack"
          aria-haspopup="dialog"
          aria-expanded={menuOpen}
          // The menu closes at a press anywhere else; a press here would close it before the click opens it again.
          onPointerDown={(event) => event.stopPropagation()}
          onClick={() => setCaptionMenu(!menuOpen)}
        />
      )}
    </>
  );
}
